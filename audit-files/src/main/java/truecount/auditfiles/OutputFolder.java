package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import truecount.exports.UnusableInput;

/**
 * A folder that appears complete or not at all: it is written under another name beside its place, then moved there.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path place;
    private final Path unfinished;
    private boolean finished;

    private OutputFolder(Path place, Path unfinished) {
        this.place = place;
        this.unfinished = unfinished;
    }

    /**
     * Begins a folder.
     *
     * @throws UnusableInput when something is already there, or the place cannot be written
     */
    public static OutputFolder at(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        if (parent == null || name == null) {
            throw new UnusableInput("%s cannot be written to. Name a new folder with --out.".formatted(place));
        }
        refuseUnlessFree(absolute, place);
        Path unfinished = parent.resolve(
                ".%s.unfinished-%s".formatted(name, ProcessHandle.current().pid()));
        try {
            Files.createDirectories(parent);
            delete(unfinished);
            Files.createDirectory(unfinished);
        } catch (IOException e) {
            throw new UnusableInput("The folder %s cannot be made: %s.".formatted(place, e.getMessage()), e);
        }
        return new OutputFolder(absolute, unfinished);
    }

    private static void refuseUnlessFree(Path absolute, Path asGiven) {
        if (!Files.exists(absolute)) {
            return;
        }
        if (Files.isDirectory(absolute)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(absolute)) {
                if (!inside.iterator().hasNext()) {
                    return;
                }
            } catch (IOException e) {
                throw new UnusableInput("The folder %s cannot be read.".formatted(asGiven), e);
            }
        }
        throw new UnusableInput(
                "%s is already there and is not an empty folder. Name a new folder with --out, or move that one away."
                        .formatted(asGiven));
    }

    /** Where to write meanwhile. */
    public Path path() {
        return unfinished;
    }

    /** Moves what was written to its place. */
    public void finish() {
        try {
            Files.deleteIfExists(place);
            Files.move(unfinished, place);
            finished = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was written unless it was finished. */
    @Override
    public void close() {
        if (!finished) {
            try {
                delete(unfinished);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
