package truecount.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import truecount.app.people.Needs;
import truecount.app.people.OpenTo;

/** The walls of the house, and of the books it stands on. */
@AnalyzeClasses(packages = "truecount", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String[] BOOKS = {"truecount.rules..", "truecount.statistics..", "truecount.audit.."};

    @ArchTest
    static final ArchRule theBooksNeedNoMachinery = noClasses()
            .that()
            .resideInAnyPackage(BOOKS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net..",
                    "java.nio.file..",
                    "org.slf4j..",
                    "truecount.app..",
                    "truecount.cli..",
                    "truecount.postgres..",
                    "truecount.exports..",
                    "truecount.publication..",
                    "truecount.auditfiles..",
                    "truecount.rulesjson..",
                    "truecount.synthetic..");

    @ArchTest
    static final ArchRule theBooksNeverAskTheTime = noClasses()
            .that()
            .resideInAnyPackage(BOOKS)
            .should()
            .callMethodWhere(describe("asks the clock", call -> {
                String owner = call.getTargetOwner().getName();
                return (owner.startsWith("java.time.") && call.getName().equals("now"))
                        || owner.equals("java.time.Clock")
                        || (owner.equals("java.lang.System")
                                && (call.getName().equals("currentTimeMillis")
                                        || call.getName().equals("nanoTime")));
            }));

    @ArchTest
    static final ArchRule theBooksNeverDrawAtRandom = noClasses()
            .that()
            .resideInAnyPackage(BOOKS)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Random|SplittableRandom|UUID|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom");

    @ArchTest
    static final ArchRule theBooksReadAndWriteNoFiles = noClasses()
            .that()
            .resideInAnyPackage(BOOKS)
            .should()
            .dependOnClassesThat(resideInAPackage("java.io..")
                    .and(DescribedPredicate.not(describe("is a plain stream or fault", HouseTest::isPlainStream))));

    @ArchTest
    static final ArchRule noRoomForOddsAndEnds = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..shared..", "..helper..", "..manager..");

    @ArchTest
    static final ArchRule onlyControllersStoresAndConfigurationsKnowSpring = noClasses()
            .that()
            .resideInAPackage("truecount..")
            .and(describe("are not doors to Spring", HouseTest::mayNotKnowSpring))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(DescribedPredicate.not(resideInAPackage("org.springframework.modulith"))));

    @ArchTest
    static final ArchRule everyPageSaysWhoMaySeeIt = methods()
            .that()
            .areDeclaredInClassesThat(describe(
                    "answer requests",
                    type -> type.isAnnotatedWith(Controller.class) || type.isAnnotatedWith(RestController.class)))
            .and(describe(
                    "answer a request",
                    method -> method.isMetaAnnotatedWith(RequestMapping.class)
                            || method.isAnnotatedWith(RequestMapping.class)))
            .should(sayWhoMaySeeThem());

    @ArchTest
    static final ArchRule onlyStoresTheLedgerAndTheBackupSpeakSql = noClasses()
            .that()
            .resideInAPackage("truecount.app.*..")
            .and()
            .resideOutsideOfPackages("truecount.app.ledger", "truecount.app.backup")
            .and(describe(
                    "are not stores", type -> !outermost(type).getSimpleName().endsWith("Store")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    private static boolean isPlainStream(JavaClass type) {
        return type.getName()
                .matches(
                        "java\\.io\\.(InputStream|OutputStream|Reader|Writer|BufferedReader|InputStreamReader|StringReader"
                                + "|StringWriter|IOException|UncheckedIOException|Serializable|ByteArrayInputStream"
                                + "|ByteArrayOutputStream|PrintStream|ObjectStreamException|Closeable)");
    }

    private static boolean mayNotKnowSpring(JavaClass type) {
        return !outermost(type).getSimpleName().matches(".*(Controller|Store|Configuration)|SignedIn|Serve|Migrations");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaMethod> sayWhoMaySeeThem() {
        return new ArchCondition<>("be marked @Needs or @OpenTo, or stand in a class that is") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean marked = method.isAnnotatedWith(Needs.class)
                        || method.isAnnotatedWith(OpenTo.class)
                        || method.getOwner().isAnnotatedWith(Needs.class)
                        || method.getOwner().isAnnotatedWith(OpenTo.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not say who may see it: add @Needs or @OpenTo"));
                }
            }
        };
    }
}
