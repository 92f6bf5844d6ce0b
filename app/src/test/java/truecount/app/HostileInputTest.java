package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import truecount.app.audits.Audits;
import truecount.app.intake.HandedIn;
import truecount.app.intake.ImportKind;
import truecount.app.intake.ImportQueue;
import truecount.app.ledger.Deed;
import truecount.app.people.ExampleAccounts;
import truecount.app.people.Needs;

/**
 * Sends to every address of the house what no person would send. The addresses and their fields are taken from the house
 * itself, so a new one is tried without a line here. Whatever comes, the answer is a page that says what to do: never 500.
 */
class HostileInputTest {

    private static final String NUL = "a\0b";
    private static final String HALF_A_PAIR = "%ED%A0%80";
    private static final String MEGABYTE = "x".repeat(1_000_000);
    private static final String DEEP = "[".repeat(50_000);
    private static final String DEEP_OBJECT = "{\"a\":".repeat(50_000);
    private static final List<String> WRONG_TYPES = List.of(
            "not-a-number",
            "99999999999999999999",
            "2026-13-45",
            "\ud83d\ude94\u202e\ufffe",
            "' or 1=1 -- <script>${7*7}");
    private static final List<String> WRONG_NUMBERS =
            List.of("-1", "99999999999999999999", "%00", "..%2f..%2fetc", HALF_A_PAIR, "x".repeat(5_000));

    /** Addresses that a browser uses to leave: trying them would end the session that the rest needs. */
    private static final Set<String> ENDS_THE_SESSION = Set.of("/password");

    private static final List<String> HOSTILE_JSON = List.of(
            "",
            "null",
            "7",
            "{",
            DEEP,
            DEEP_OBJECT,
            "{\"a\": \"\\ud800\"}",
            "{\"a\": \"\\u0000\"}",
            "\0",
            "{\"acts\": 1, \"acts\": 2}",
            "{\"acts\": [" + "{},".repeat(200_000) + "{}]}",
            "\"" + MEGABYTE + "\"",
            "{\"reported\": 7, \"acts\": {}}",
            "{\"reported\": \"\\u0000\"}",
            "1e999999999");

    private static final String PLAN = """
            title: Recording accuracy
            force: Small force
            period: {from: 2026-04-01, to: 2026-06-30}
            records: 20
            """;

    private static final String MAPPING = """
            system: Small
            export:
              madeOn: 2026-10-19
            incidents:
              number: id
              reported: at
              openingType: type
              type:
                from: type
                rules:
                  - {crime: Violence, is: ASSAULT}
              result:
                from: result
                rules:
                  - {means: recorded, is: CRIME}
                  - {means: not recorded, blank: false}
              logText: log
            crimes:
              number: crime
              incidentNumbers: {column: incident, separator: ';'}
              recorded: recorded
              offenceTitle: title
            """;

    private record Address(RequestMethod verb, String pattern, HandlerMethod method) {
        @Override
        public String toString() {
            return verb + " " + pattern;
        }
    }

    private static FreshHouse house;
    private static List<Address> addresses = List.of();
    private static Map<String, Set<String>> formFields = Map.of();
    private static final Map<String, Browser> browsers = new HashMap<>();
    private static final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> wrong = new TreeMap<>();

    @BeforeAll
    static void open() {
        house = new FreshHouse("hostile");
        fill();
        house.signedInAs("registrar").open("/");
        addresses = addresses();
        formFields = formFields();
    }

    /** A few incidents, and two audits under review. */
    private static void fill() {
        hand(ImportKind.CRIMES, "crime,incident,recorded,title\nC1,I1,2026-05-01T11:00:00,Theft\n");
        StringBuilder incidents = new StringBuilder("id,at,type,result,log\n");
        for (int i = 1; i <= 60; i++) {
            incidents.append(
                    "I%d,2026-05-01T10:00:00,ASSAULT,%s,Caller says help\n".formatted(i, i % 2 == 0 ? "NFA" : "CRIME"));
        }
        hand(ImportKind.INCIDENTS, incidents.toString());
        house.part(ImportQueue.class).awaitAll();
        for (String seed : List.of("one", "two")) house.part(Audits.class).open(PLAN, seed, Deed.SYSTEM);
    }

    private static void hand(ImportKind kind, String file) {
        house.part(ImportQueue.class)
                .accept(
                        new HandedIn(kind, "file.csv", "m.yaml", MAPPING, null, false, Deed.SYSTEM),
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyFieldRefusesWhatCannotBeKeptAndSaysWhichItIs() {
        for (Address address : addresses) {
            for (String field : fields(address)) {
                Browser.Page page = send(address, List.of(Map.entry(field, NUL)));
                note(address, field + " with NUL", page);
                if (!path(address).startsWith("/api/")) {
                    assertThat(page.html().select(".govuk-error-summary").text())
                            .as(address + " " + field + ": " + page.status() + " " + page.text())
                            .contains(
                                    "There is a problem",
                                    "holds a character that cannot be kept (U+0000 at character 2)");
                    assertThat(page.status()).as(address + " " + field).isEqualTo(400);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFieldIsBrokenByLengthDepthTypeOrRepetition() {
        for (Address address : addresses) {
            Set<String> fields = fields(address);
            note(address, "nothing", send(address, List.of()));
            for (String value : WRONG_TYPES) note(address, value, send(address, each(fields, value)));
            note(address, "deep", send(address, each(fields, DEEP.substring(0, 20_000))));
            note(address, "twice", send(address, twice(fields)));
            if (address.verb() == RequestMethod.POST) {
                for (String field : fields) {
                    note(address, field + " of 1 MB", send(address, List.of(Map.entry(field, MEGABYTE))));
                }
                note(address, "3 MB", send(address, each(new LinkedHashSet<>(List.of("a", "b", "c")), MEGABYTE)));
                note(address, "5,000 fields", send(address, many()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noAddressIsBrokenByWhatStandsInItsPath() {
        for (Address address : addresses) {
            if (!address.pattern().contains("{")) continue;
            for (String value : WRONG_NUMBERS) {
                String path = address.pattern().replaceAll("\\{[^}]*}", value);
                note(address, value, send(address, path, List.of()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noAddressIsBrokenByABodyOfAnotherKind() {
        for (Address address : addresses) {
            if (address.verb() != RequestMethod.POST) continue;
            Browser browser = browser(address);
            for (String json : path(address).startsWith("/api/") ? HOSTILE_JSON : List.of("{", DEEP)) {
                note(
                        address,
                        "JSON " + json.substring(0, Math.min(30, json.length())),
                        browser.sendBody(
                                path(address) + "?_csrf=" + token(address),
                                "application/json",
                                json.getBytes(StandardCharsets.UTF_8)));
            }
            note(
                    address,
                    "half a form of files",
                    browser.sendBody(
                            path(address) + "?_csrf=" + token(address),
                            "multipart/form-data; boundary=x",
                            "--x\r\nContent-Disposition: form-data; name=".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFileThatIsHandedInBreaksAnything() {
        byte[] noise = new byte[4_096];
        new java.util.Random(7).nextBytes(noise);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("nul", "a\0b,c\n\0,\0\n".getBytes(StandardCharsets.UTF_8));
        files.put("noise", noise);
        files.put("deep", DEEP.getBytes(StandardCharsets.UTF_8));
        files.put("deep mapping", "a: {".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        files.put("half a pair", new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, ',', 'b', '\n'});
        files.put("one line", MEGABYTE.getBytes(StandardCharsets.UTF_8));
        int tried = 0;
        for (Address address : addresses) {
            List<String> names = fileFields(address);
            if (names.isEmpty()) continue;
            tried++;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                for (String name : List.of("file.csv", "a\0b.csv", "x".repeat(3_000) + ".csv", "../../etc/passwd")) {
                    note(address, file.getKey() + " as " + name, upload(address, names, name, file.getValue()));
                }
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(2);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSignInRefusesWhatCannotBeKept() {
        Browser stranger =
                new Browser(house.signedInAs("registrar").open("/").address().toString());
        Browser.Page page = stranger.signIn(NUL, "a password");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().select(".govuk-error-summary").text())
                .contains("The field 'name' holds a character that cannot be kept (U+0000 at character 2).");
        for (String name : List.of(MEGABYTE, "\u202e", "", "a".repeat(64))) {
            assertThat(stranger.signIn(name, MEGABYTE.substring(7)).text())
                    .contains("Enter the sign-in name and password of an open account");
        }
    }

    private void note(Address address, String how, Browser.Page page) {
        if (page.status() >= 500) wrong.put(address + ": " + how, "status " + page.status());
    }

    private static List<Map.Entry<String, String>> each(Set<String> fields, String value) {
        return fields.stream().map(field -> Map.entry(field, value)).toList();
    }

    private static List<Map.Entry<String, String>> twice(Set<String> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (String field : fields) {
            all.add(Map.entry(field, "1"));
            all.add(Map.entry(field, "2"));
        }
        return all;
    }

    private static List<Map.Entry<String, String>> many() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) all.add(Map.entry("field" + i, "1"));
        return all;
    }

    private static Browser.Page send(Address address, List<Map.Entry<String, String>> fields) {
        return send(address, path(address), fields);
    }

    private static Browser.Page send(Address address, String path, List<Map.Entry<String, String>> fields) {
        Browser browser = browser(address);
        if (address.verb() == RequestMethod.GET) return browser.open(path + "?" + Browser.encoded(fields));
        List<Map.Entry<String, String>> all = new ArrayList<>(List.of(Map.entry("_csrf", token(address))));
        all.addAll(fields);
        return browser.postLines(path, all);
    }

    private static Browser.Page upload(Address address, List<String> names, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token(address).getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"mapping\"", "own".getBytes(StandardCharsets.UTF_8));
        for (String name : names) part(body, "name=\"%s\"; filename=\"%s\"".formatted(name, fileName), content);
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser(address).sendBody(path(address), "multipart/form-data; boundary=x", body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        body.writeBytes("--x\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(what)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String path(Address address) {
        // The second audit is under review, so its items can be opened.
        return address.pattern().replaceAll("\\{\\*[^}]*}", "finding.json").replaceAll("\\{[^}]*}", "2");
    }

    private static Browser browser(Address address) {
        return browsers.computeIfAbsent(account(address), house::signedInAs);
    }

    private static String token(Address address) {
        return tokens.computeIfAbsent(account(address), name -> browser(address).csrf());
    }

    /** Someone whom the address lets in. */
    private static String account(Address address) {
        Needs own = address.method().getMethodAnnotation(Needs.class);
        Needs needs = own != null ? own : address.method().getBeanType().getAnnotation(Needs.class);
        if (needs == null) return "registrar";
        return ExampleAccounts.all().stream()
                .filter(one -> one.role().permissions().contains(needs.value()))
                .findFirst()
                .orElseThrow()
                .signInName();
    }

    /** The names that the method asks for, and those of the forms that go to the address. */
    private static Set<String> fields(Address address) {
        Set<String> fields = new LinkedHashSet<>();
        for (MethodParameter parameter : address.method().getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (type.isRecord() && type.getPackageName().startsWith("truecount.app")) {
                Arrays.stream(type.getRecordComponents())
                        .filter(one -> one.getType() != MultipartFile.class)
                        .map(RecordComponent::getName)
                        .forEach(fields::add);
            } else if (asked != null && type != MultipartFile.class && !Map.class.isAssignableFrom(type)) {
                fields.add(asked.name().isEmpty() ? name(parameter) : asked.name());
            }
        }
        fields.addAll(formFields.getOrDefault(address.pattern(), Set.of()));
        if (fields.isEmpty()) fields.add("anything");
        return fields;
    }

    private static List<String> fileFields(Address address) {
        List<String> names = new ArrayList<>();
        for (MethodParameter parameter : address.method().getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (type == MultipartFile.class) names.add(name(parameter));
            if (!type.isRecord()) continue;
            for (RecordComponent one : type.getRecordComponents()) {
                if (one.getType() == MultipartFile.class) names.add(one.getName());
            }
        }
        return names;
    }

    private static String name(MethodParameter parameter) {
        return parameter
                .getExecutable()
                .getParameters()[parameter.getParameterIndex()]
                .getName();
    }

    /** What the forms on every page send, by the pattern of the address they go to. */
    private static Map<String, Set<String>> formFields() {
        Map<String, Set<String>> fields = new HashMap<>();
        for (Address address : addresses) {
            if (address.verb() != RequestMethod.GET) continue;
            for (Element form : browser(address).open(path(address)).html().select("form[method=post]")) {
                String action = form.attr("action");
                for (Address target : addresses) {
                    if (target.verb() != RequestMethod.POST
                            || !action.matches(target.pattern().replaceAll("\\{[^}]*}", "[^/]+"))) continue;
                    for (Element input : form.select("input[name], textarea[name], select[name]")) {
                        String name = input.attr("name");
                        if (!name.equals("_csrf") && !input.attr("type").equals("file")) {
                            fields.computeIfAbsent(target.pattern(), it -> new LinkedHashSet<>())
                                    .add(name);
                        }
                    }
                }
            }
        }
        return fields;
    }

    private static List<Address> addresses() {
        List<Address> found = new ArrayList<>();
        for (HandlerMapping mapping : house.part(DispatcherServlet.class).getHandlerMappings()) {
            if (!(mapping instanceof RequestMappingInfoHandlerMapping known)) continue;
            known.getHandlerMethods().forEach((request, method) -> {
                // The tests have a controller of their own whose faults are meant.
                if (!method.getBeanType().getPackageName().startsWith("truecount.app")
                        || method.getBeanType().getSimpleName().equals("FaultyController")) return;
                for (RequestMethod verb : request.getMethodsCondition().getMethods()) {
                    request.getPatternValues().stream()
                            .filter(pattern -> !ENDS_THE_SESSION.contains(pattern))
                            .forEach(pattern -> found.add(new Address(verb, pattern, method)));
                }
            });
        }
        assertThat(found).hasSizeGreaterThan(60);
        return found;
    }
}
