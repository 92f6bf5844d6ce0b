package truecount.app.people;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import truecount.app.ledger.Deed;

/** Sees to it that someone can sign in to a new house. */
public final class FirstAccounts {

    private static final int PASSWORD_BYTES = 12;

    private final AccountStore accounts;
    private final java.util.function.UnaryOperator<String> hash;

    FirstAccounts(AccountStore accounts, java.util.function.UnaryOperator<String> hash) {
        this.accounts = accounts;
        this.hash = hash;
    }

    /** Who can sign in after the house was opened. */
    public sealed interface Opened {

        /** The example force's accounts are there. */
        record Example() implements Opened {}

        /** A first administrator was made; the password is shown this once. */
        record Administrator(String signInName, String password) implements Opened {}

        /** There are accounts already, none of them an example. */
        record Lived() implements Opened {}
    }

    /** Makes the first accounts when there are none; an example house gets those that came with a later version too. */
    public Opened open(boolean example) {
        if (!accounts.isEmpty()) {
            if (accounts.all().stream().noneMatch(Account::example)) return new Opened.Lived();
            if (example) makeExamples();
            return new Opened.Example();
        }
        if (example) {
            makeExamples();
            return new Opened.Example();
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        accounts.open(
                Deed.SYSTEM, "administrator", "Administrator", hash.apply(password), false, Set.of(Role.ADMINISTRATOR));
        return new Opened.Administrator("administrator", password);
    }

    private void makeExamples() {
        String shared = hash.apply(ExampleAccounts.PASSWORD);
        for (ExampleAccounts.SignIn signIn : ExampleAccounts.all()) {
            if (accounts.findLocal(signIn.signInName()).isEmpty()) {
                accounts.open(
                        Deed.SYSTEM, signIn.signInName(), signIn.displayName(), shared, true, Set.of(signIn.role()));
            }
        }
    }
}
