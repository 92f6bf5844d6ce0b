package truecount.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How pages travel: encrypted by this program, or behind a proxy that encrypts, or on this machine only. */
final class DoorOptions {

    /** The setting that lets a monitoring program read the figures; only from the environment, as it is a secret. */
    private static final String METRICS_TOKEN = "TRUECOUNT_METRICS_TOKEN";

    private static final int SHORTEST_TOKEN = 16;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9A-Fa-f:]+");

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            defaultValue = "${env:TRUECOUNT_CERTIFICATE:-}",
            description = "The certificate to serve with, and those it rests on, in PEM. Read again when it changes.")
    String certificate = "";

    @Option(
            names = "--certificate-key",
            paramLabel = "FILE",
            defaultValue = "${env:TRUECOUNT_CERTIFICATE_KEY:-}",
            description = "The private key of the certificate, in PEM.")
    String certificateKey = "";

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            defaultValue = "${env:TRUECOUNT_BEHIND_PROXY:-}",
            description = "The addresses of the proxies that may say where a request came from and that it was"
                    + " encrypted, such as 10.1.2.3. What any other machine says of that is not believed.")
    List<String> proxies = List.of();

    /**
     * The settings that carry these options out.
     *
     * @param listen the address that pages are served on
     * @throws StartFault when passwords would travel where everyone can read them, or when a file is not there
     */
    Map<String, Object> settings(String listen, boolean thisMachineOnly) {
        List<String> named = proxies.stream().filter(one -> !one.isBlank()).toList();
        Map<String, Object> settings = new LinkedHashMap<>();
        if (certificate.isEmpty() != certificateKey.isEmpty()) {
            throw new StartFault("A certificate and its key belong together: give both --certificate and"
                    + " --certificate-key, or neither.");
        }
        if (certificate.isEmpty() && named.isEmpty() && !thisMachineOnly) {
            throw new StartFault("Passwords would travel from " + listen + " where everyone on the network can read"
                    + " them. Give a certificate (--certificate and --certificate-key), or name the proxy that"
                    + " encrypts (--behind-proxy ADDRESS).");
        }
        if (!certificate.isEmpty()) {
            settings.put(
                    "spring.ssl.bundle.pem.door.keystore.certificate",
                    "file:" + readable("--certificate", certificate));
            settings.put(
                    "spring.ssl.bundle.pem.door.keystore.private-key",
                    "file:" + readable("--certificate-key", certificateKey));
            settings.put("spring.ssl.bundle.pem.door.reload-on-update", "true");
            settings.put("server.ssl.bundle", "door");
        }
        if (!named.isEmpty()) {
            settings.put("server.forward-headers-strategy", "native");
            settings.put(
                    "server.tomcat.remoteip.internal-proxies",
                    named.stream().map(one -> Pattern.quote(address(one))).collect(Collectors.joining("|")));
        }
        metrics(settings, System.getenv(METRICS_TOKEN));
        return settings;
    }

    /** Whether pages are encrypted by this program itself. */
    boolean encrypts() {
        return !certificate.isEmpty();
    }

    static void metrics(Map<String, Object> settings, @Nullable String token) {
        if (token == null || token.isEmpty()) return;
        if (token.length() < SHORTEST_TOKEN) {
            throw new StartFault("The token in %s has %d characters; give it at least %d, chosen at random."
                    .formatted(METRICS_TOKEN, token.length(), SHORTEST_TOKEN));
        }
        settings.put("truecount.metrics.token", token);
        settings.put("truecount.endpoints", "health,prometheus");
    }

    private static Path readable(String option, String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        if (!Files.isReadable(path)) {
            throw new StartFault("The file given with " + option + ", " + path + ", is not there or may not be read by "
                    + System.getProperty("user.name") + ".");
        }
        return path;
    }

    /** Names could come to mean another machine; an address cannot. */
    private static String address(String proxy) {
        try {
            if (!NUMERIC.matcher(proxy).matches()) throw new UnknownHostException(proxy);
            return InetAddress.getByName(proxy).getHostAddress();
        } catch (UnknownHostException e) {
            throw new StartFault(
                    "--behind-proxy wants addresses such as 10.1.2.3, separated by commas; got " + proxy + ".");
        }
    }
}
