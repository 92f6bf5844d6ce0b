package truecount.rules.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notifiable offence list 2026-27, read as it is printed. */
class OffenceListTest {

    private static final LocalDate NEVER = LocalDate.of(2099, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8N   | 008/06 | Assault occasioning actual bodily harm | 5    | 60   | 30 | false | false | false",
                "8U   | 008/67 | Engage in controlling/coercive behaviour in an intimate / family relationship. | 5 | 60 | 15 | false | false | true",
                "8L   | 008/31 | Breach of a restraining order issued on conviction | 5 | 60 | 0 | true | false | false",
                "1    | 001/01 | Murder of persons aged 1 yr or over    | Life | 9999 | 1  | false | true  | false",
                "92E  | 092/61 | Having possession of a controlled drug - cannabis | 5 | 60 | 0 | true | false | false",
                "105A | 105/01 | Common assault and battery             | 6m   | 6    | 38 | false | false | false",
                "30C  | 030/02 | Burglary                               | 10   | 120  | 0  | false | false | false"
            })
    void readsTheRowOfAnOffence(
            String inClass,
            String code,
            String title,
            String maximum,
            int months,
            int row,
            boolean state,
            boolean indictable,
            boolean conduct) {
        Offence found = OffenceList.make(inClass, code);

        assertThat(found.in().code()).isEqualTo(inClass);
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.title()).isEqualTo(title);
        assertThat(found.maximum()).isEqualTo(maximum);
        assertThat(found.maximumMonths()).isEqualTo(months);
        assertThat(found.tableRank()).isEqualTo(row);
        assertThat(found.stateBased()).isEqualTo(state);
        assertThat(found.indictableOnly()).isEqualTo(indictable);
        assertThat(found.conduct()).isEqualTo(conduct);
        assertThat(found.existsOn(LocalDate.of(2026, 4, 1))).isTrue();
        assertThat(found.existsOn(NEVER)).isTrue();
    }

    @Test
    void dangerousDrivingHasAVictimWhereItIsCountedBesideAnAssault() {
        assertThat(OffenceList.make("802", "802/00").stateBased()).isTrue();
    }

    @Test
    void aClassWithoutACodeHasTheTitleOfTheClassAndNoSentence() {
        Offence found = OffenceList.make("92E", "");

        assertThat(found.title()).isEqualTo(CrimeClass.of("92E").title());
        assertThat(found.maximum()).isEmpty();
        assertThat(found.maximumMonths()).isEqualTo(-1);
        assertThat(found.stateBased()).isTrue();
        assertThat(found.indictableOnly()).isFalse();
        assertThat(found.existsOn(LocalDate.EPOCH)).isTrue();
        assertThat(found.existsOn(NEVER)).isTrue();
        assertThat(OffenceList.make("8N", "").stateBased()).isFalse();
    }

    @Test
    void aFraudTakesItsRowFromWhereverTheListPrintsItsCode() {
        Offence found = OffenceList.make("NFIB5A", "053/40");

        assertThat(found.in().code()).isEqualTo("NFIB5A");
        assertThat(found.title()).isEqualTo("Fraud by False Representation");
        assertThat(found.maximum()).isEqualTo("10");
        assertThat(OffenceList.make("NFIB5A", "").title())
                .isEqualTo(CrimeClass.of("NFIB5A").title());
        assertThatThrownBy(() -> OffenceList.make("NFIB5A", "999/99"))
                .hasMessage("Class NFIB5A has no code 999/99 in notifiable-offences-2026-27.csv");
        assertThatThrownBy(() -> OffenceList.make("8N", "053/40"))
                .hasMessage("Class 8N has no code 053/40 in notifiable-offences-2026-27.csv");
    }

    @ParameterizedTest
    @CsvSource({
        // 29 December 2015 and 31 January 2024 stand in the list; where no last day does, the code is long gone.
        "8U, 008/67, 2015-12-28, false",
        "8U, 008/67, 2015-12-29, true",
        "8R, 008/71, 2024-01-30, true",
        "8R, 008/71, 2024-01-31, false",
        "8R, 008/71, 2015-04-12, false",
        "8R, 008/71, 2015-04-13, true",
        "62A, 062/32, 2025-07-01, false"
    })
    void anOffenceExistsFromItsFirstDayUntilItIsRepealed(String inClass, String code, LocalDate day, boolean exists) {
        assertThat(OffenceList.make(inClass, code).existsOn(day)).isEqualTo(exists);
        assertThat(OffenceList.find(inClass, code).existsOn(day)).isEqualTo(exists);
    }

    /** Every row of grievous bodily harm with intent is indictable only; robbery too; a class of several modes says none. */
    @ParameterizedTest
    @CsvSource({"5D, 005/01, I", "5D, '', I", "8N, 008/06, E", "105A, 105/01, S", "8N, '', ''", "XX, '', ''"})
    void saysHowAnOffenceIsTried(String inClass, String code, String mode) {
        assertThat(OffenceList.mode(inClass, code)).isEqualTo(mode);
    }

    @Test
    void namesTheClassesOfACode() {
        assertThat(OffenceList.classesOf("008/06")).containsExactlyInAnyOrder("8N", "8S", "8T");
        assertThat(OffenceList.classesOf("999/99")).isEmpty();
        assertThat(OffenceList.size()).isEqualTo(1698);
    }
}
