package truecount.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import truecount.audit.Commitment;
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
    private final @Nullable String commitment;
    private final List<Check> checks = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private PublishedFolder(Path folder, @Nullable String commitment) {
        this.folder = folder;
        this.commitment = commitment;
    }

    /**
     * Checks a published folder with nothing beside it.
     *
     * @throws UnusableInput when it is not a published folder at all
     */
    public static Verification verify(Path folder) {
        return verify(folder, null);
    }

    /**
     * Checks a published folder.
     *
     * @param commitment the hash that was published before the draw; null when it is not at hand
     * @throws UnusableInput when it is not a published folder at all
     */
    public static Verification verify(Path folder, @Nullable String commitment) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableInput("%s is not a folder. Name the folder that was published.".formatted(folder));
        }
        if (!Files.exists(folder.resolve(PACK).resolve("audit.json"))) {
            throw new UnusableInput(
                    ("%s is not a published folder: it has no file %s/audit.json. Name the folder that holds finding.html"
                                    + " and the folder '%s'.")
                            .formatted(folder, PACK, PACK));
        }
        PublishedFolder published = new PublishedFolder(folder, commitment);
        try {
            published.check();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Verification(published.checks, published.unknown);
    }

    private void check() throws IOException {
        List<Difference> links = links();
        add("Nothing in the folder is a link to somewhere else", links);
        // What a link leads to is not what was published, so nothing behind one is read.
        if (!links.isEmpty()) return;
        Finding finding;
        SortedMap<String, byte[]> expected = new TreeMap<>();
        try {
            VerificationPack pack = VerificationPack.read(folder.resolve(PACK));
            for (VerificationPack.Check check : pack.checks()) {
                add(check.what(), check.agrees() ? List.of() : List.of(stated(check)));
            }
            committed(pack.commitment());
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

    private void committed(Optional<Commitment> stated) {
        if (commitment != null) {
            String found = stated.map(Commitment::hash).orElse("an audit that was drawn without one");
            add(
                    "The commitment that was published before the draw is the one of this plan, frame, method and seed",
                    found.equals(commitment)
                            ? List.of()
                            : List.of(new Difference(PACK + "/audit.json", "commitment", commitment, found)));
        }
        stated.ifPresentOrElse(
                one -> {
                    if (commitment == null) {
                        unknown.add(
                                "Whether plan, frame, scores and links were fixed before the seed was known. Give the hash"
                                        + " that was published then: --commitment. The folder itself states "
                                        + one.hash() + ".");
                    }
                    unknown.add("Whether the seed is what came out of its source: \"%s\". Look it up there."
                            .formatted(one.seedSource()));
                },
                () -> unknown.add(
                        "Whether plan, frame, scores and links were fixed before the seed was known. This audit"
                                + " was drawn without a commitment, so whoever drew it could have tried many seeds."));
        unknown.add(
                "Whether the verdicts are those that the logs deserve. The logs stay with the force; an inspector can"
                        + " read them there.");
    }

    private List<Difference> links() throws IOException {
        List<Difference> links = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> !path.equals(folder))
                    .filter(path -> Files.isSymbolicLink(path)
                            || !(Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                                    || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)))
                    .sorted()
                    .forEach(path -> links.add(new Difference(
                            folder.relativize(path).toString().replace('\\', '/'),
                            "",
                            "a file of this folder",
                            "a link or another thing that is no file")));
        }
        return links;
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
