package truecount.rulesjson.interview;

import java.util.List;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Communication;
import truecount.rules.facts.Computer;
import truecount.rules.facts.Course;
import truecount.rules.facts.Damage;
import truecount.rules.facts.Death;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Demand;
import truecount.rules.facts.Detention;
import truecount.rules.facts.Disorder;
import truecount.rules.facts.Driving;
import truecount.rules.facts.Endangerment;
import truecount.rules.facts.Entry;
import truecount.rules.facts.Exploitation;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Handling;
import truecount.rules.facts.Image;
import truecount.rules.facts.Incident;
import truecount.rules.facts.Justice;
import truecount.rules.facts.Named;
import truecount.rules.facts.Neglect;
import truecount.rules.facts.Possession;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Threat;
import truecount.rules.facts.Vehicle;
import truecount.rules.facts.Violence;

/** What each kind of act begins with: the facts without which its story has no shape. The rules ask for the rest. */
final class Openings {

    private Openings() {}

    /** The first facts to ask about an act of this kind, in the order of asking. */
    static List<Fact> facts(ActKind kind) {
        return switch (kind) {
            case VIOLENCE -> List.of(Violence.DID, Violence.INJURY);
            case THREAT -> List.of(Threat.OF, Threat.CONVEYED);
            case COMMUNICATION -> List.of(Communication.CONTENT, Communication.CONVEYED);
            case COURSE -> List.of(Course.OCCASIONS, Course.BEHAVIOURS, Course.EFFECT);
            case SEXUAL -> List.of(Sexual.DID, Sexual.CONSENT);
            case IMAGE -> List.of(Image.DID, Image.SHOWS, Image.AGREED);
            case TAKING -> List.of(Taking.WHAT, Taking.HOW, Taking.FROM, Taking.FORCE, Taking.DRIVEN);
            case ENTRY -> List.of(Entry.INTO, Entry.ENTERED, Entry.HOW, Entry.INSIDE);
            case VEHICLE -> List.of(Vehicle.OF, Vehicle.DID);
            case DAMAGE -> List.of(Damage.WHAT, Damage.USING);
            case DECEPTION -> List.of(Deception.SCHEME, Deception.RESPONSE);
            case COMPUTER -> List.of(Computer.DID);
            case DEMAND -> List.of(Demand.DEMANDED);
            case POSSESSION -> List.of(Possession.OF, Possession.DOING);
            case HANDLING -> List.of(Handling.DID);
            case DRIVING -> List.of(Driving.MANNER, Driving.RESULT);
            case BREACH -> List.of();
            case DISORDER -> List.of(Disorder.DID, Disorder.TOWARDS, Disorder.TOGETHER, Disorder.BYSTANDER_WOULD_FEAR);
            case DETENTION -> List.of(Detention.DID);
            case EXPLOITATION -> List.of(Exploitation.FORM);
            case NEGLECT -> List.of(Neglect.DID);
            case JUSTICE -> List.of(Justice.DID);
            case ENDANGERMENT -> List.of(Endangerment.DID);
            case DEATH -> List.of(Death.FOUND, Death.BELIEVED);
            case INCIDENT -> List.of(Incident.CATEGORY);
            case NAMED -> List.of(Named.OFFENCE);
        };
    }

    /** Whether a first fact has anything to be asked about, by what is told of the act so far. */
    static boolean fits(Fact fact, Telling act) {
        // Whether a child agreed to an indecent picture changes nothing.
        if (fact == Image.AGREED) return act.get(Image.SHOWS) != Image.Shows.INDECENT_OF_CHILD;
        if (fact == Taking.DRIVEN) return vehicle(act) && act.get(Taking.HOW) != Taking.How.TOOK;
        if (fact == Disorder.TOGETHER || fact == Disorder.BYSTANDER_WOULD_FEAR) {
            return act.get(Disorder.DID).hasAny(Disorder.Did.FIGHTING, Disorder.Did.VIOLENCE);
        }
        return true;
    }

    private static boolean vehicle(Telling act) {
        for (Telling thing : act.get(Taking.WHAT)) {
            Thing.Kind kind = thing.get(Thing.KIND);
            if (kind == Thing.Kind.MOTOR_VEHICLE || kind == Thing.Kind.E_MOTORBIKE) return true;
        }
        return false;
    }

    /** Whether such an act is done to a person, so that what binds the two is asked at once. */
    static boolean personal(ActKind kind) {
        return switch (kind) {
            case VIOLENCE,
                    THREAT,
                    COMMUNICATION,
                    COURSE,
                    SEXUAL,
                    IMAGE,
                    DEMAND,
                    DETENTION,
                    EXPLOITATION,
                    NEGLECT,
                    JUSTICE -> true;
            case TAKING, ENTRY, VEHICLE, DAMAGE, DECEPTION, COMPUTER, POSSESSION, HANDLING, DRIVING -> false;
            case BREACH, DISORDER, ENDANGERMENT, DEATH, INCIDENT, NAMED -> false;
        };
    }

    /** The answers to "to whom was it done?" for such an act; empty where the act has nobody it is done to. */
    static List<String> victims(ActKind kind) {
        return switch (kind) {
            case VIOLENCE, THREAT, COMMUNICATION, COURSE, SEXUAL, IMAGE, DETENTION, EXPLOITATION, NEGLECT, JUSTICE ->
                List.of("one-person", "several-alike", "several-apart");
            case TAKING, ENTRY, VEHICLE, DAMAGE ->
                List.of("one-person", "household", "business", "several-apart", "nobody-known");
            case DECEPTION, COMPUTER, DEMAND -> List.of("one-person", "business", "several-apart", "nobody-known");
            case DISORDER -> List.of("one-person", "several-alike", "nobody-known");
            case NAMED -> List.of("one-person", "business", "several-apart", "nobody-known");
            case POSSESSION, HANDLING, DRIVING, BREACH, ENDANGERMENT, DEATH, INCIDENT -> List.of();
        };
    }
}
