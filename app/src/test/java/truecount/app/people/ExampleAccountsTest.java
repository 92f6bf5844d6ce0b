package truecount.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import truecount.app.FreshHouse;

class ExampleAccountsTest {

    @Test
    void everyStepOfAReviewByTwoHasSomeoneWhoTookNoPartInTheOthers() {
        Set<String> names = ExampleAccounts.all().stream()
                .map(ExampleAccounts.SignIn::signInName)
                .collect(Collectors.toSet());

        assertThat(names).hasSameSizeAs(ExampleAccounts.all()).contains("second-reviewer", "resolver");
        assertThat(may(Permission.REVIEW_ITEMS)).isEqualTo(2);
        assertThat(may(Permission.RESOLVE_DISPUTES)).isEqualTo(2);
        assertThat(may(Permission.DISPUTE_VERDICTS)).isEqualTo(1);
    }

    private static long may(Permission permission) {
        return ExampleAccounts.all().stream()
                .filter(one -> one.role().permissions().contains(permission))
                .count();
    }

    @Test
    void aHouseFilledByAnEarlierVersionGetsTheSignInsThatCameLater() {
        try (FreshHouse house = new FreshHouse("earlier")) {
            // As if that sign-in had not been made; the guards that ask for a ledger entry are off for this statement.
            house.ask("""
                    with unguarded as materialized (select set_config('session_replication_role', 'replica', true)),
                    changed as (update people.account set sign_in_name = 'before' from unguarded
                                where people.account.sign_in_name = 'resolver' returning 1)
                    select * from changed
                    """);
            int accounts = ExampleAccounts.all().size();

            FirstAccounts.Opened opened = house.part(FirstAccounts.class).open(true);
            house.part(FirstAccounts.class).open(true);

            assertThat(opened).isInstanceOf(FirstAccounts.Opened.Example.class);
            assertThat(house.count("select count(*) from people.account")).isEqualTo(accounts + 1L);
            assertThat(house.signedInAs("resolver").open("/resolutions").status())
                    .isEqualTo(200);
        }
    }
}
