package truecount.benchmarks.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.io.ResourceFactory;
import org.kie.internal.utils.KieHelper;
import truecount.rules.facts.Facts;

/** The rules of {@code recording.drl}, compiled to Java by Drools before anything is timed. */
public final class DroolsRules {

    /** The cases within the part that is written for Drools, by their ids. */
    public static final Set<String> COVERED = Set.of(
            "DER-CT-01",
            "DER-CT-03",
            "DER-W-01",
            "DER-W-03",
            "DER-W-04",
            "DER-W-06",
            "NFIB26-4A-10",
            "RT-07",
            "RT-09",
            "RT-10",
            "RT-11",
            "RT-14",
            "RT-47",
            "8s",
            "8t",
            "104",
            "bus-cab",
            "drunk",
            "eapc",
            "escooter",
            "mug",
            "other-owner-damage",
            "phone-in-8n",
            "snatch",
            "two-branches",
            "window");

    private static final String RULES = "truecount/benchmarks/drools/recording.drl";

    private final KieContainerSessionsPool sessions;

    private DroolsRules(KieContainerSessionsPool sessions) {
        this.sessions = sessions;
    }

    /** Whether a case lies within the part that is written for Drools. */
    public static boolean covers(String id) {
        return COVERED.contains(id);
    }

    /** Compiles the rules into Java classes and keeps sessions to use again, the fastest ways that Drools offers. */
    public static DroolsRules compile() {
        return new DroolsRules(new KieHelper()
                .addResource(ResourceFactory.newClassPathResource(RULES, "UTF-8"), ResourceType.DRL)
                .getKieContainer(ExecutableModelProject.class)
                .newKieSessionsPool(1));
    }

    /** Deciding from the facts as read in a new session each time, as Drools' own guide begins. */
    public static Usual usual() {
        return new Usual(new KieHelper()
                .addResource(ResourceFactory.newClassPathResource(RULES, "UTF-8"), ResourceType.DRL)
                .getKieContainer(ExecutableModelProject.class)
                .getKieBase());
    }

    /**
     * The rules as usually run.
     *
     * @param base the rules, read
     */
    public record Usual(KieBase base) {

        /** How many crimes of each class, as decided. */
        public Map<String, Integer> counts(Facts facts) {
            return decide(facts).counts();
        }

        /** Puts the facts into the classes that the rules look at, and decides in a new session. */
        public Recorded decide(Facts facts) {
            Recorded recorded = new Recorded();
            StatelessKieSession session = base.newStatelessKieSession();
            session.setGlobal("recorded", recorded);
            session.execute(Conversion.of(facts));
            return recorded;
        }
    }

    /** The facts of a case in the classes that these rules look at. */
    public Prepared prepared(Facts facts) {
        return new Prepared(sessions, Conversion.of(facts));
    }

    /**
     * A case ready to be decided.
     *
     * @param sessions where a session comes from, and goes back to
     * @param facts what is put into the session
     */
    public record Prepared(KieContainerSessionsPool sessions, List<Object> facts) {

        /** How many crimes of each class, as decided. */
        public Map<String, Integer> counts() {
            return decide().counts();
        }

        /** Decides in a session of its own. */
        public Recorded decide() {
            KieSession session = sessions.newKieSession();
            try {
                Recorded recorded = new Recorded();
                session.setGlobal("recorded", recorded);
                for (Object fact : facts) session.insert(fact);
                session.fireAllRules();
                return recorded;
            } finally {
                session.dispose();
            }
        }
    }
}
