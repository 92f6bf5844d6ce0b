package truecount.rulesjson;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.facts.Account;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.CourtOrder;
import truecount.rules.facts.Evidence;
import truecount.rules.facts.Hostility;
import truecount.rules.facts.LaterKind;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Request;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Tie;
import truecount.rules.facts.Units;

/** Every shape that a file of facts can tell, in the order of the guide. */
final class Vocabulary {

    private Vocabulary() {}

    static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>(List.of(
                Report.REPORT,
                Reporter.REPORTER,
                Person.PERSON,
                Tie.TIE,
                Place.PLACE,
                Thing.THING,
                Account.ACCOUNT,
                Evidence.EVIDENCE));
        for (ActKind kind : ActKind.values()) shapes.add(kind.shape());
        shapes.add(Hostility.HOSTILITY);
        shapes.add(Units.UNITS);
        shapes.add(RegisterEntry.REGISTER_ENTRY);
        shapes.add(CourtOrder.COURT_ORDER);
        for (LaterKind kind : LaterKind.values()) shapes.add(kind.shape());
        shapes.add(Request.REQUEST);
        return shapes;
    }
}
