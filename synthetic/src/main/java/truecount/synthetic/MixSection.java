package truecount.synthetic;

import static truecount.synthetic.ReportPage.percent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is recorded in a made force, by group and by class, and by which channel reports come, beside what was published. */
final class MixSection {

    private static final String REPORTED_INCIDENT = "N100";

    /** How much of a title fits beside a bar. */
    private static final int TITLE = 38;

    private final ReportPage page;

    MixSection(ReportPage page) {
        this.page = page;
    }

    /** Writes crime by group and by class, given the records of each class. */
    void crimes(Map<String, Integer> recorded) throws IOException {
        Map<String, Integer> byClass = new HashMap<>(recorded);
        byClass.remove(REPORTED_INCIDENT);
        double all = byClass.values().stream().mapToInt(count -> count).sum();
        groups(byClass, all);
        classes(byClass, all);
    }

    private void groups(Map<String, Integer> byClass, double all) throws IOException {
        PublishedMix published = PublishedMix.all();
        Map<String, Integer> made = new LinkedHashMap<>();
        byClass.forEach((own, count) -> made.merge(published.group(own), count, Integer::sum));
        List<Double> shares = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String group : published.shares().kinds()) {
            double share = made.getOrDefault(group, 0) / all;
            shares.add(share);
            String happen = published.classes(group).stream()
                    .filter(byClass::containsKey)
                    .collect(Collectors.joining(", "));
            rows.add(List.of(
                    group, percent(share), percent(published.shares().of(group)), happen.isEmpty() ? "none" : happen));
        }
        page.paragraph("## Crime mix");
        page.table(List.of("group", "made", "England and Wales, 2018", "classes that happen"), rows);
        page.paragraph(
                "Groups as the Office for National Statistics prints them; reported incidents of rape are left out.");
        bars("offenceGroup", "Crime mix", published.shares(), "England and Wales, 2018", shares, Map.of());
    }

    /** The classes that make up 95 per cent of recorded crime, and which of the next four per cent do not happen. */
    private void classes(Map<String, Integer> byClass, double all) throws IOException {
        PublishedClasses published = PublishedClasses.all();
        List<String> common = published.shares().making(0.95);
        List<Double> shares = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (String kind : common) {
            double share = PublishedClasses.count(kind, byClass) / all;
            String title = published.title(kind);
            shares.add(share);
            labels.put(
                    kind,
                    kind + " "
                            + (title.length() > TITLE
                                    ? title.substring(0, TITLE).strip() + "…"
                                    : title));
            rows.add(List.of(
                    kind.replace(" ", ", "),
                    title,
                    percent(share),
                    percent(published.shares().of(kind))));
        }
        page.paragraph("## Classes");
        page.table(List.of("class", "title", "made", "England and Wales, April to June 2017"), rows);
        List<String> rarer = new ArrayList<>(published.shares().making(0.99));
        rarer.removeAll(common);
        page.paragraph(
                "These %d make up 95%% of crime by class. Of the %d that bring it to 99%%, all happen but %s. Courses of conduct"
                                .formatted(common.size(), rarer.size(), neverMade(rarer))
                        + " are recorded far more often now than in 2017: stalking (8Q) was %s of crime then."
                                .formatted(percent(published.shares().of("8Q"))));
        bars("classes", "Classes", published.shares(), "England and Wales, 2017", shares, labels);
    }

    private static String neverMade(List<String> kinds) {
        Map<String, Integer> made = new HashMap<>();
        Offences.all().list().forEach(offence -> made.put(offence.offenceClass(), 1));
        return kinds.stream()
                .filter(kind -> PublishedClasses.count(kind, made) == 0)
                .map(kind -> kind + " (" + PublishedClasses.all().title(kind) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The first of the published kinds, one for each share made. */
    private void bars(
            String name,
            String title,
            PublishedShares published,
            String source,
            List<Double> made,
            Map<String, String> labels)
            throws IOException {
        List<String> kinds = published.kinds().subList(0, made.size());
        page.bars(
                name,
                title,
                kinds.stream().map(kind -> labels.getOrDefault(kind, kind)).toList(),
                List.of(
                        new Plot.Series("made", made),
                        new Plot.Series(
                                source, kinds.stream().map(published::of).toList())));
    }

    /** Writes by which channel reports come, given the reports of each. */
    void channels(Map<String, Integer> counts) throws IOException {
        double all = counts.values().stream().mapToInt(count -> count).sum();
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort((one, other) -> other.getValue() - one.getValue());
        page.paragraph("## Channel mix");
        page.paragraph("No published mix was found.");
        page.table(
                List.of("channel", "made"),
                sorted.stream()
                        .map(kind -> List.of(kind.getKey(), percent(kind.getValue() / all)))
                        .toList());
        page.bars(
                "reportChannel",
                "Channel mix",
                sorted.stream().map(Map.Entry::getKey).toList(),
                List.of(new Plot.Series(
                        "made",
                        sorted.stream().map(kind -> kind.getValue() / all).toList())));
    }
}
