package truecount.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** As whom the server's programs run: PostgreSQL refuses to run as root, so root needs a way round. */
enum RunAs {
    /** As the user who runs Java. */
    SAME_USER(""),

    /** Root steps into a user namespace of its own: there it is no longer root, yet the files stay root's. */
    USER_NAMESPACE("unshare -U"),

    /** Root becomes the user {@code nobody}; the server's folders are given to that user. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int ROOT_UID = 0;
    private static final int NOBODY_UID = 65534;

    private final String prefix;

    RunAs(String prefix) {
        this.prefix = prefix;
    }

    /** The way that works on this machine. */
    static RunAs onThisMachine() {
        return choose(isRoot(), RunAs::succeeds);
    }

    /**
     * The first way that works.
     *
     * @param works whether a command can be run; both ways are asked for {@code id -un}, because PostgreSQL also needs
     *     the user to have a name
     */
    static RunAs choose(boolean root, Predicate<List<String>> works) {
        if (!root) {
            return SAME_USER;
        }
        for (RunAs way : List.of(USER_NAMESPACE, NOBODY)) {
            if (works.test(way.command(List.of("id", "-un")))) {
                return way;
            }
        }
        throw new PostgresFault("PostgreSQL does not run as root, and neither way round that works here:"
                + " 'unshare -U' (a user namespace) nor 'setpriv --reuid=65534' (another user)."
                + " Run Truecount as a normal user, or give it a PostgreSQL server with --database-url.");
    }

    static boolean isRoot() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return !windows && Programs.run(List.of("id", "-u")).output().strip().equals("0");
    }

    private static boolean succeeds(List<String> command) {
        return Programs.run(command).succeeded();
    }

    List<String> command(List<String> program) {
        List<String> whole = new ArrayList<>(prefix.isEmpty() ? List.of() : List.of(prefix.split(" ")));
        whole.addAll(program);
        return whole;
    }

    /** Gives a file or folder and all below it to the user that the server runs as. */
    void give(Path path) throws IOException {
        if (this == SAME_USER) {
            return;
        }
        int uid = this == NOBODY ? NOBODY_UID : ROOT_UID;
        if (ownerOf(path) != uid) {
            giveAll(path, uid);
        }
    }

    /** Lets the user {@code nobody} through to the server's folders; the password files stay root's alone. */
    void openTheWayTo(ServerHome home, Path program) throws IOException {
        if (this != NOBODY) {
            return;
        }
        letThrough(home.root());
        letThrough(Objects.requireNonNull(home.root().getParent()));
        if (!succeeds(command(List.of("test", "-x", program.toString())))) {
            throw new PostgresFault("PostgreSQL must run as the user 'nobody' here, and that user cannot reach "
                    + home.root() + ", because a folder above it is closed to others."
                    + " Choose a directory that everyone may pass through, such as --data /var/lib/truecount.");
        }
    }

    private static void letThrough(Path folder) throws IOException {
        var permissions = Files.getPosixFilePermissions(folder);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    /** The folder itself goes last, so that a change that was cut short is taken up again. */
    private static void giveAll(Path path, int uid) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                setOwner(file, uid);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                if (problem != null) {
                    throw problem;
                }
                setOwner(directory, uid);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static void setOwner(Path path, int uid) throws IOException {
        Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
}
