package truecount.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Empty homes that already hold the unpacked programs, as hard links, so that each test need not unpack them. */
final class Homes {

    private static final Path UNPACKED = Path.of("target", "unpacked-once").toAbsolutePath();

    private Homes() {}

    static synchronized Path fresh(Path home) throws IOException {
        Path programs = Binaries.unpackInto(ServerHome.open(UNPACKED));
        Path copy = ServerHome.open(home).root().resolve(String.valueOf(programs.getFileName()));
        try (var files = Files.walk(programs)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(programs.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
        return home;
    }
}
