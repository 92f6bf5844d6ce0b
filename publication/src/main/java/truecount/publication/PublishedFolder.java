package truecount.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import truecount.audit.Finding;
import truecount.auditfiles.VerificationPack;
import truecount.exports.UnusableInput;
import truecount.publication.Verification.Check;
import truecount.publication.Verification.Difference;

/**
 * A folder as it was published, held against what follows from the verification pack inside it.
 *
 * <p>Needs nothing but the folder: the sample is drawn again, every figure is worked out again, every file is made again
 * and compared byte by byte.
 */
public final class PublishedFolder {

    /** Where the verification pack stands in a published folder. */
    public static final String PACK = "pack";

    private static final String DRAWN_AGAIN = "The figures can be worked out again from the verification pack";

    private final Path folder;
    private final List<Check> checks = new ArrayList<>();

    private PublishedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks a published folder.
     *
     * @throws UnusableInput when it is not a published folder at all
     */
    public static Verification verify(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableInput("%s is not a folder. Name the folder that was published.".formatted(folder));
        }
        if (!Files.exists(folder.resolve(PACK).resolve("audit.json"))) {
            throw new UnusableInput(
                    ("%s is not a published folder: it has no file %s/audit.json. Name the folder that holds finding.html"
                                    + " and the folder '%s'.")
                            .formatted(folder, PACK, PACK));
        }
        PublishedFolder published = new PublishedFolder(folder);
        try {
            published.check();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Verification(published.checks);
    }

    private void check() throws IOException {
        Finding finding;
        SortedMap<String, byte[]> expected = new TreeMap<>();
        try {
            VerificationPack pack = VerificationPack.read(folder.resolve(PACK));
            for (VerificationPack.Check check : pack.checks()) {
                add(check.what(), check.agrees() ? List.of() : List.of(stated(check)));
            }
            finding = pack.finding();
            expected.putAll(packAgain(pack));
        } catch (UnusableInput unusable) {
            add(
                    DRAWN_AGAIN,
                    List.of(new Difference(
                            PACK, "", "a pack that agrees with itself", String.valueOf(unusable.getMessage()))));
            return;
        }
        add(DRAWN_AGAIN, List.of());
        expected.putAll(Publication.files(finding));
        figures(FindingJson.bytes(finding));
        files(expected);
    }

    private static Difference stated(VerificationPack.Check check) {
        return new Difference(PACK, "", "that it holds", check.difference());
    }

    private void figures(byte[] expected) throws IOException {
        Path json = folder.resolve("finding.json");
        if (Files.isRegularFile(json)) {
            add(
                    "Every published figure is what comes out again (figures: %d)"
                            .formatted(FigureComparison.count(expected)),
                    FigureComparison.differences(expected, Files.readAllBytes(json)));
        }
    }

    private void files(SortedMap<String, byte[]> expected) throws IOException {
        SortedSet<String> there = there();
        List<Difference> strangers = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            if (there.remove(file.getKey())) {
                add(
                        file.getKey() + " made again has the same bytes",
                        FileComparison.differences(
                                file.getKey(), file.getValue(), Files.readAllBytes(folder.resolve(file.getKey()))));
            } else {
                strangers.add(new Difference(file.getKey(), "", "this file", "no such file"));
            }
        }
        for (String extra : there) {
            strangers.add(new Difference(extra, "", "no such file", "this file"));
        }
        add("No file is missing and there is no other", strangers);
    }

    private SortedSet<String> there() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            SortedSet<String> names = new TreeSet<>();
            walk.filter(path -> !Files.isDirectory(path))
                    .forEach(
                            path -> names.add(folder.relativize(path).toString().replace('\\', '/')));
            return names;
        }
    }

    /** The pack's files as Truecount writes them: rows in order, every byte where it belongs. */
    private static SortedMap<String, byte[]> packAgain(VerificationPack pack) throws IOException {
        Path place = Files.createTempDirectory("truecount-verify-");
        try {
            Path again = place.resolve(PACK);
            pack.writeAgain(again);
            SortedMap<String, byte[]> files = new TreeMap<>();
            try (Stream<Path> written = Files.list(again)) {
                for (Path file : written.toList()) {
                    files.put(PACK + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
            return files;
        } finally {
            try (Stream<Path> walk = Files.walk(place)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void add(String what, List<Difference> differences) {
        checks.add(new Check(what, differences));
    }
}
