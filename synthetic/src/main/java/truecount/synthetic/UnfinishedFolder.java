package truecount.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that gets its name only once everything in it is whole. Until then it stands beside, ending in {@code .part}. */
final class UnfinishedFolder implements Closeable {

    private final Path wanted;
    private final Path path;
    private final List<Closeable> open = new ArrayList<>();
    private boolean finished;

    private UnfinishedFolder(Path wanted, Path path) {
        this.wanted = wanted;
        this.path = path;
    }

    /**
     * A folder to be filled; what an interrupted run left under the unfinished name is cleared away.
     *
     * @throws IllegalArgumentException when the wanted folder holds something, or is a file
     */
    static UnfinishedFolder of(Path wanted) throws IOException {
        Path absolute = wanted.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new IllegalArgumentException("%s is a file and no folder.".formatted(wanted));
        }
        if (Files.isDirectory(absolute)) {
            try (Stream<Path> inside = Files.list(absolute)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException("The folder %s is not empty.".formatted(wanted));
                }
            }
        }
        Path beside = absolute.resolveSibling(absolute.getFileName() + ".part");
        delete(beside);
        Files.createDirectories(beside);
        return new UnfinishedFolder(absolute, beside);
    }

    /** Where the files stand for now. */
    Path path() {
        return path;
    }

    /** Closes this together with the folder. */
    void closes(Closeable file) {
        open.add(file);
    }

    /** Gives the folder its name. */
    void finish() throws IOException {
        for (Closeable file : open) {
            file.close();
        }
        open.clear();
        Files.deleteIfExists(wanted);
        Files.move(path, wanted);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        for (Closeable file : open) {
            try {
                file.close();
            } catch (IOException fullDisk) {
                // What could not be written before cannot be written now; the folder goes in any case.
            }
        }
        delete(path);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
