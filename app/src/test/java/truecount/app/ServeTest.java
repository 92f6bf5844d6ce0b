package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it: a process of its own, with a data directory of its own. */
class ServeTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path data;

    @Test
    void startsFromNothingStopsCleanlyAndStartsAgainWithItsData() throws Exception {
        Running first = serve();
        assertThat(String.join("\n", first.said()))
                .contains("Sign in as one of these; the password is truecount-example")
                .contains("registrar        Force crime registrar")
                .contains("Stop with Ctrl-C.")
                .doesNotContain("WARN", "ERROR", "Exception");
        Browser browser = new Browser(first.address());
        assertThat(browser.signIn("registrar", "truecount-example").heading()).isEqualTo("What needs you");
        first.stop();

        Running second = serve();
        Browser.Page ledger = new Browser(second.address()).signIn("inspector").open("/ledger");
        second.stop();

        assertThat(ledger.text()).contains("people.signed-in", "publications.drafted");
        Said verified = run("ledger", "verify", "--data", data.toString(), "--json");
        assertThat(verified.exit()).isZero();
        assertThat(verified.text())
                .matches(
                        "(?s)\\{\"whole\":true,\"entries\":\\d+,\"lastHash\":\"[0-9a-f]{64}\",\"heads\":\\d+,\"seals\":\\d+}\\s*");
    }

    @Test
    void exampleAccountsAreServedToThisMachineOnly() throws Exception {
        Said refused = run(
                "serve", "--data", data.toString(), "--port", "0", "--listen", "0.0.0.0", "--behind-proxy", "10.1.2.3");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.text())
                .contains("The example accounts have a password that everyone knows")
                .doesNotContain("\tat ");
    }

    @Test
    void withoutAnExampleAFirstAdministratorIsShownOnce() throws Exception {
        Running first = serve("--example", "none", "--force", "Testshire Police");
        String said = String.join("\n", first.said());
        String password = said.replaceAll("(?s).*Sign in as administrator with the password (\\w+).*", "$1");
        Browser.Page home = new Browser(first.address()).signIn("administrator", password);
        first.stop();
        Running second = serve("--example", "none");
        second.stop();

        assertThat(password).hasSize(24);
        assertThat(home.text()).contains("Testshire Police", "Signed in as Administrator: Administrator");
        assertThat(String.join("\n", second.said())).doesNotContain("password");
    }

    @Test
    void servesWithItsOwnCertificateOnTheAddressGivenAndOnNoOther(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        Running running = serve(
                "--example",
                "none",
                "--listen",
                "127.0.0.2",
                "--certificate",
                certificate.chain().toString(),
                "--certificate-key",
                certificate.key().toString());
        HttpClient client =
                HttpClient.newBuilder().sslContext(certificate.trusted()).build();
        // What a browser would be told is an address of this machine; the certificate names localhost.
        URI address = URI.create(running.address().replace("localhost", "127.0.0.2") + "/sign-in");
        HttpResponse<Void> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        URI elsewhere = URI.create("https://127.0.0.1:" + address.getPort() + "/sign-in");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
        assertThatThrownBy(() ->
                        client.send(HttpRequest.newBuilder(elsewhere).build(), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(ConnectException.class);
        running.stop();
    }

    private record Said(int exit, String text) {}

    private record Running(Process process, List<String> said) {
        String address() {
            return said.stream()
                    .filter(line -> line.startsWith("Truecount is ready at "))
                    .map(line -> line.substring("Truecount is ready at ".length()))
                    .findFirst()
                    .orElseThrow();
        }

        void stop() throws InterruptedException {
            process.toHandle().destroy();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Running serve(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "0"));
        arguments.addAll(List.of(options));
        Process process = start(arguments);
        List<String> said = new ArrayList<>();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("Stop with Ctrl-C")) return new Running(process, said);
        }
        throw new AssertionError("It ended after saying: " + said);
    }

    private static Said run(String... arguments) throws IOException, InterruptedException {
        Process process = start(List.of(arguments));
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TruecountApp.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
