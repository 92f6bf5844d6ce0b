package truecount.app.people;

import java.time.Instant;

/**
 * A role with the power to judge that an administrator wants someone to have, and that nobody has answered yet.
 *
 * @param account the number of the account that is to have it
 * @param displayName of that account
 * @param proposedBy who proposed it, as the ledger names people
 * @param proposer the name of that person
 */
public record RoleProposal(
        long number,
        long account,
        String displayName,
        Role role,
        String proposedBy,
        String proposer,
        Instant proposedAt) {

    /** Whether this person may confirm it: neither who proposed it nor who is to have it. */
    public boolean mayBeConfirmedBy(Person person) {
        return person.may(Permission.CONFIRM_POWERS) && !proposedBy.equals(person.key()) && account != person.number();
    }
}
