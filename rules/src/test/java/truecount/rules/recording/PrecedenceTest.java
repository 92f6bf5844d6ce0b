package truecount.rules.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.rules.lists.Offence;

/** Which of two offences is counted, against the table of page 14 and the prose of pages 13 and 55 to 57. */
class PrecedenceTest {

    /** The table of page 14 from the top, without conduct crime; one code of each row. */
    private static final List<String> TABLE = List.of(
            "1 001/01",
            "2 002/00",
            "19C 019/08",
            "34B 034/02",
            "20A 020/03",
            "5D 005/01",
            "20B 020/06",
            "58B 057/00",
            "56A 056/01",
            "20A 020/05",
            "8N 008/01",
            "8N 008/77",
            "5E 005/30",
            "5E 005/29",
            "29B 029/00",
            "3B 003/01",
            "8R 005/28",
            "88C 088/15",
            "88E 088/14",
            "88C 175/08",
            "8N 008/06",
            "59 059/11",
            "28I 028/03",
            "58B 058/00",
            "39 039/00",
            "48 048/01",
            "8R 008/72",
            "8R 138/52",
            "105A 105/01",
            "58B 149/00");

    private static Offence offence(String classAndCode) {
        String[] parts = classAndCode.split(" ");
        return Offence.of(parts[0], parts[1]);
    }

    @Test
    void theHigherRowOfTheTableIsCounted() {
        for (int high = 0; high < TABLE.size(); high++) {
            for (int low = high + 1; low < TABLE.size(); low++) {
                Offence first = offence(TABLE.get(high));
                Offence second = offence(TABLE.get(low));
                if (first.in().equals(second.in())) continue;
                assertThat(Precedence.before(first, second))
                        .as("%s before %s", TABLE.get(high), TABLE.get(low))
                        .isTrue();
                assertThat(Precedence.before(second, first))
                        .as("%s before %s", TABLE.get(low), TABLE.get(high))
                        .isFalse();
            }
        }
    }

    /** Pages 55 to 57: the rungs from the gravest, what each goes over, and up to which sentence. */
    @ParameterizedTest
    @CsvSource({
        // 1st, 8M 008/58: over 8Q, 8U and 8L; over all up to 8N; over sexual offences of under 14 years.
        "8M 008/58, 8Q 008/65",
        "8M 008/58, 8U 008/67",
        "8M 008/58, 8L 008/30",
        "8M 008/58, 8N 008/01",
        "8M 008/58, 8N 008/77",
        "8M 008/58, 20A 020/05",
        "8M 008/58, 8N 008/06",
        "8M 008/58, 49 049/10",
        "22B 022/06, 8M 008/58",
        "20B 020/06, 8M 008/58",
        "5D 005/01, 8M 008/58",
        "56A 056/01, 8M 008/58",
        // 2nd, 8Q 008/65 and 008/66, 8L 008/30: over 8U and the other 8L; sexual offences of 10 years or under.
        "8Q 008/65, 8Q 008/66",
        "8Q 008/66, 8L 008/30",
        "8Q 008/66, 8U 008/67",
        "8L 008/30, 8U 008/67",
        "8L 008/30, 8N 008/01",
        "8Q 008/65, 20A 020/05",
        "8Q 008/65, 22B 022/10",
        "22B 022/06, 8Q 008/65",
        "20A 020/03, 8Q 008/65",
        // 3rd, 8U 008/67: over 8L but 008/30 and 8M but 008/58; sexual offences of 10 years or under.
        "8U 008/67, 8L 195/94",
        "8U 008/67, 8M 008/56",
        "8U 008/67, 8N 008/01",
        "8U 008/67, 20A 020/05",
        "8U 008/67, 22B 022/10",
        "8U 008/67, 88A 088/01",
        "22B 022/06, 8U 008/67",
        "36 036/01, 8U 008/67",
        // 4th, 8M 008/56: over 8L but 008/30; over 8N but 008/01; over any offence of under 5 years.
        "8M 008/56, 8L 195/94",
        "8M 008/56, 8N 008/06",
        "8M 008/56, 88C 088/15",
        "8N 008/01, 8M 008/56",
        "3B 003/01, 8M 008/56",
        "8R 005/28, 8M 008/56",
        // 5th, 8Q 195/12 and 8L 195/94: over theft, damage, public order, lesser assaults, malicious communications.
        "8Q 195/12, 8L 195/94",
        "8Q 195/12, 49 049/10",
        "8L 195/94, 48 048/01",
        "8L 195/94, 58B 149/00",
        "8L 195/94, 58B 058/00",
        "8L 195/94, 9A 125/09",
        "8L 195/94, 105A 105/01",
        "8L 195/94, 104 008/73",
        "8L 195/94, 8N 008/06",
        "8L 195/94, 8S 008/06",
        "8L 195/94, 8R 008/72",
        "8R 005/28, 8L 195/94",
        "8N 008/01, 8Q 195/12",
        "8N 008/77, 8L 195/94",
        "8S 008/01, 8L 195/94",
        "58B 057/00, 8L 195/94",
        "20A 020/05, 8L 195/94",
        "8S 005/01, 8L 195/94",
    })
    void theRungsOfConductCrime(String counted, String inside) {
        Offence first = offence(counted);
        Offence second = offence(inside);

        boolean ladder = first.conduct() ? ConductLadder.before(first, second) : !ConductLadder.before(second, first);
        assertThat(ladder).isTrue();
        if (first.in().equals(second.in())) return;
        assertThat(Precedence.before(first, second)).isTrue();
        assertThat(Precedence.before(second, first)).isFalse();
    }

    /** Page 57: what the prose does not list, and is unclear, goes to the registrar. */
    @ParameterizedTest
    @CsvSource({
        "8M 008/58, 8N 008/06, true",
        "8M 008/58, 5D 005/01, true",
        "8M 008/58, 20A 020/05, true",
        "8Q 008/65, 8N 008/77, true",
        "8U 008/67, 3B 003/01, true",
        "8U 008/67, 22B 022/06, true",
        "8U 008/67, 36 036/01, false",
        "8M 008/56, 8N 008/06, true",
        "8M 008/56, 8N 008/01, true",
        "8M 008/56, 8N 008/77, false",
        "8M 008/56, 3B 003/01, false",
        "8L 195/94, 8N 008/77, true",
        "8L 195/94, 8R 008/72, true",
        "8L 195/94, 8R 005/28, false",
        "8L 195/94, 28I 028/03, false",
        "8L 195/94, 56A 056/01, true",
        "8L 195/94, 20A 020/05, false",
    })
    void theRegistrarDecidesWhatTheProseLeavesOpen(String conduct, String other, boolean settled) {
        assertThat(ConductLadder.settled(offence(conduct), offence(other))).isEqualTo(settled);
    }

    /** Page 13: grave violence before property, else the longer sentence; and what classes say of themselves. */
    @ParameterizedTest
    @CsvSource({
        "36 036/01, 30C 030/02",
        "8N 008/01, 30C 030/02",
        "30C 030/02, 105A 105/01",
        "29B 029/00, 30C 030/02",
        "29B 029/00, 28M 028/03",
        "28I 028/03, 28M 028/03",
        "28K 028/03, 28M 028/03",
        "28I 028/03, 28K 028/03",
        "28K 028/03, 30C 030/02",
        "28K 028/03, 28J 028/03",
        "28I 028/03, 28J 028/03",
        "58A 149/00, 58B 149/00",
        "58A 149/00, 58B 058/00",
        "58B 058/00, 58C 149/00",
        "19J 019/08, 8N 008/06",
        "19K 019/17, 20A 020/05",
        "19C 019/08, 8N 008/06",
        "22B 022/18, 88A 088/01",
        "22B 022/12, 88A 088/01",
        "88A 088/01, 88C 088/15",
        "30C 030/02, 49 049/10",
        "49 049/10, 49A 053/25",
    })
    void withoutTheTableTheSeriousnessDecides(String counted, String inside) {
        assertThat(Precedence.before(offence(counted), offence(inside))).isTrue();
        assertThat(Precedence.before(offence(inside), offence(counted))).isFalse();
    }

    /** Pages 12, 48 and 61: state offences, modern slavery, one class, and rapes by an unknown and a known number of men. */
    @ParameterizedTest
    @CsvSource({
        "92D 092/52, 8N 008/06",
        "106 036/06, 8N 008/01",
        "8N 008/01, 8N 008/06",
        "19C 019/08, 19J 019/08",
        "49 049/10, NFIB3A 053/33",
    })
    void theseStandApart(String one, String other) {
        assertThat(Precedence.before(offence(one), offence(other))).isFalse();
        assertThat(Precedence.before(offence(other), offence(one))).isFalse();
    }

    /** NFIB26: what each class goes before (pp.50, 66, 76, 92, 120, 125 to 137). */
    @ParameterizedTest
    @CsvSource({
        "NFIB5A, NFIB52A",
        "NFIB1H, NFIB52C",
        "NFIB5B, NFIB50A",
        "NFIB5A, NFIB19",
        "NFIB6B, NFIB19",
        "NFIB19, NFIB52A",
        "NFIB3E, NFIB5A",
        "NFIB5A, 47",
        "NFIB6B, NFIB8A",
        "NFIB51A, NFIB50A",
        "NFIB51B, 35",
        "NFIB52B, NFIB50A",
        "35, NFIB52A",
        "NFIB52E, 35",
        "NFIB52E, NFIB52A",
    })
    void theFraudThatIsCountedGoesBeforeWhatIsInsideIt(String counted, String inside) {
        assertThat(Precedence.before(Offence.of(counted, ""), Offence.of(inside, "")))
                .isTrue();
        assertThat(Precedence.before(Offence.of(inside, ""), Offence.of(counted, "")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NFIB52E, NFIB5A", "NFIB1H, 49", "NFIB51A, 49", "NFIB8A, NFIB9", "35, 49"})
    void otherFraudsStandApart(String one, String other) {
        assertThat(FraudPrecedence.before(Offence.of(one, ""), Offence.of(other, "")))
                .isFalse();
        assertThat(FraudPrecedence.before(Offence.of(other, ""), Offence.of(one, "")))
                .isFalse();
    }
}
