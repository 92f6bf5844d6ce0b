package truecount.rules.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.rules.facts.Incident;

class DatedListTest {

    private static final String HEADER = "key,value,valid_from,valid_until,source,page\n";

    private static DatedList<String> read(String rows) {
        String text = HEADER + rows.replace(';', '\n') + "\n";
        return DatedList.of("rates.csv", CsvList.parse("rates.csv", text), "key", row -> row.get("value"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-31, ",
        "2020-04-01, old",
        "2021-03-31, old",
        "2021-04-01, new",
        "2030-01-01, new",
    })
    void answersEachDayFromTheFirstUntilTheDayBeforeTheNext(LocalDate day, String expected) {
        DatedList<String> list = read("a,old,2020-04-01,2021-04-01,CRR26,10;a,new,2021-04-01,,CRR26,11");

        assertThat(list.find("a", day)).isEqualTo(expected);
        assertThat(list.keys()).containsExactly("a");
    }

    @Test
    void refusesADayThatItDoesNotCover() {
        DatedList<String> list = read("a,old,2020-04-01,2021-04-01,CRR26,10");

        assertThat(list.on("a", LocalDate.of(2020, 4, 1))).isEqualTo("old");
        assertThatThrownBy(() -> list.on("a", LocalDate.of(2021, 4, 1))).hasMessage("rates.csv has no a on 2021-04-01");
        assertThatThrownBy(() -> list.on("b", LocalDate.of(2020, 4, 1))).hasMessage("rates.csv has no b on 2020-04-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,x,2020-04-01,2021-04-01,CRR26,10;a,y,2021-05-01,,CRR26,10 | rates.csv, line 3, column valid_from: a gap for a from 2021-04-01 until 2021-05-01",
                "a,x,2020-04-01,2021-04-01,CRR26,10;a,y,2021-03-01,,CRR26,10 | rates.csv, line 3, column valid_from: 2021-03-01 overlaps the row before it for a, which ends before 2021-04-01",
                "a,x,2020-04-01,,CRR26,10;a,x,2020-04-01,,CRR26,10 | rates.csv, line 3, column valid_from: 2020-04-01 overlaps the row before it for a, which ends never",
                "a,x,1 April 2020,,CRR26,10 | rates.csv, line 2, column valid_from: \"1 April 2020\" is no day; write it as 2026-04-01",
                "a,x,,,CRR26,10 | rates.csv, line 2, column valid_from: \"\" is no day; write it as 2026-04-01",
                "a,x,2020-04-01,2020-02-30,CRR26,10 | rates.csv, line 2, column valid_until: \"2020-02-30\" is no day; write it as 2026-04-01",
                "a,x,2020-04-01,2020-04-01,CRR26,10 | rates.csv, line 2, column valid_until: 2020-04-01 does not come after the first day, 2020-04-01",
                "a,x,2020-04-01,,CRR25,10 | rates.csv, line 2, column source: \"CRR25\" is not in sources.csv",
                "a,x,2020-04-01,,CRR26,99 | rates.csv, line 2, column page: CRR26 has no page 99",
                "a,x,2020-04-01,,CRR26,0 | rates.csv, line 2, column page: CRR26 has no page 0",
                "a,x,2020-04-01,,CRR26,ten | rates.csv, line 2, column page: \"ten\" is no whole number",
                ",x,2020-04-01,,CRR26,10 | rates.csv, line 2, column key: nothing stands here",
                "a,x,2020-04-01,,CRR26 | rates.csv, line 2: 5 fields where the header has 6",
            })
    void refusesWhatIsWrongAndSaysWhere(String rows, String message) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void readsQuotesAndRefusesWhatIsNeitherYesNorNo() {
        CsvList.Row row =
                CsvList.parse("x.csv", "a,b\n\"one, \"\"two\"\"\",yes\r\n").get(0);

        assertThat(row.get("a")).isEqualTo("one, \"two\"");
        assertThat(row.yes("b")).isTrue();
        assertThat(CsvList.parse("x.csv", "b\nno").get(0).yes("b")).isFalse();
        assertThatThrownBy(() -> row.yes("a"))
                .hasMessage("x.csv, line 2, column a: \"one, \"two\"\" is neither yes nor no");
        assertThatThrownBy(() -> row.get("c")).hasMessage("x.csv has no column called c");
    }

    @Test
    void readsALastLineWithoutAnEndAndPassesOverEmptyOnes() {
        assertThat(CsvList.parse("x.csv", "\uFEFFa,b\n\n1,\n\n2,3"))
                .extracting(row -> row.line() + " " + row.get("a") + " " + row.get("b"))
                .containsExactly("3 1 ", "5 2 3");
        assertThat(CsvList.parse("x.csv", "a\n\"one \"\"").get(0).get("a")).isEqualTo("one \"");
        assertThat(CsvList.parse("x.csv", "a\n\"\"\"two\"\"\"").get(0).get("a")).isEqualTo("\"two\"");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999999, 999999", "000007, 7"})
    void readsWholeNumbers(String written, int number) {
        assertThat(CsvList.parse("x.csv", "a\n" + written).get(0).number("a")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"1000000", "1x", "/", ":", "-1"})
    void refusesWhatIsNoWholeNumber(String written) {
        CsvList.Row row = CsvList.parse("x.csv", "a\n" + written).get(0);

        assertThatThrownBy(() -> row.number("a"))
                .hasMessage("x.csv, line 2, column a: \"%s\" is no whole number".formatted(written));
        assertThat(row.refuse("it stands twice")).hasMessage("x.csv, line 2: it stands twice");
    }

    @ParameterizedTest
    @CsvSource({"2002-03-31, 0", "2002-04-01, 72", "2015-03-31, 72", "2015-04-01, 24", "2026-11-23, 24"})
    void theTimeLimitChangedOnTheFirstOfApril2015(LocalDate day, int hours) {
        TimeLimit limit = TimeLimit.forRecording(day);

        assertThat(limit == null ? 0 : limit.hours()).isEqualTo(hours);
    }

    @Test
    void outcomesRunFrom1To24() {
        assertThat(OutcomeType.codes())
                .containsExactlyInAnyOrder(
                        ("1 1A 2 2A 3 3A 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24").split(" ", -1));
        assertThat(OutcomeType.of("16", LocalDate.of(2026, 4, 1)))
                .satisfies(one -> assertThat(one.source().page()).isEqualTo(19))
                .satisfies(one -> assertThat(one.suspectTold()).isFalse());
        assertThat(OutcomeType.of("21", LocalDate.of(2026, 4, 1)))
                .satisfies(one -> assertThat(one.suspectTold()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "23, 2026-03-31, false",
        "23, 2026-04-01, true",
        "24, 2026-03-31, false",
        "24, 2026-04-01, true",
        "22, 2023-06-01, true",
        "25, 2026-04-01, false"
    })
    void deferredProsecutionsBeganInApril2026(String code, LocalDate day, boolean exists) {
        assertThat(OutcomeType.of(code, day) != null).isEqualTo(exists);
    }

    @ParameterizedTest
    @CsvSource({"C1, true, false", "C2, true, true", "C3, false, true", "C4, false, true", "C5, true, true"})
    void cancellationsSayWhoMustBeToldAndWhoMayDecide(String code, boolean told, boolean independent) {
        assertThat(CancellationReason.of(code, LocalDate.of(2026, 4, 1)))
                .satisfies(reason -> assertThat(reason.victimToldFirst()).isEqualTo(told))
                .satisfies(reason -> assertThat(reason.independent()).isEqualTo(independent));
        assertThat(CancellationReason.codes()).hasSize(5);
    }

    @Test
    void everyWordForAnIncidentStandsInTheNationalListAndNoOther() {
        Set<String> categories = Arrays.stream(Incident.Category.values())
                .filter(word -> word != Incident.Category.NOT_ANSWERED && word != Incident.Category.UNKNOWN)
                .map(Incident.Category::word)
                .collect(Collectors.toSet());
        List<String> qualifiers = Arrays.stream(Incident.Qualifiers.values())
                .map(Incident.Qualifiers::word)
                .toList();

        assertThat(IncidentCategory.categories()).isEqualTo(categories);
        assertThat(IncidentCategory.qualifiers()).containsExactlyInAnyOrderElementsOf(qualifiers);
        assertThat(IncidentCategory.category(Incident.Category.ADMIN_TEST, LocalDate.of(2026, 4, 1)))
                .satisfies(one -> assertThat(one.mandatory()).isFalse());
        assertThat(IncidentCategory.category(Incident.Category.HOAX, LocalDate.of(2011, 3, 31)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "07-Jun-22, 2022-06-07",
        "03 May 2015, 2015-05-03",
        "26/06/2018, 2018-06-26",
        "01/01/99, 2099-01-01",
        "01/01/100, 0100-01-01",
        "Apr-25, ",
        "Sec 3 of, "
    })
    void readsDaysAsTheOffenceListWritesThem(String written, LocalDate day) {
        assertThat(ListedDay.of(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"Life, 9999", "fine, 0", "51 weeks, 12", "6m, 6", "5, 60", "?, -1", "'', -1"})
    void readsMaximumSentencesInMonths(String written, int months) {
        assertThat(OffenceList.months(written)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 001/01, 1",
        "19C, 019/07, 3",
        "19K, 019/19, 3",
        "8S, 005/01, 7",
        "8N, 008/06, 30",
        "8T, 008/06, 30",
        "58J, 058/00, 33",
        "28P, 028/03, 32",
        "105A, 105/01, 38",
        "104, 008/73, 38",
        "9A, 125/11, 0"
    })
    void ranksOffencesAsThePrincipalTableDoes(String inClass, String code, int rank) {
        assertThat(PrincipalTable.rank(inClass, code)).isEqualTo(rank);
    }
}
