package truecount.rules.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Incident;
import truecount.rules.lists.IncidentCategory;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Under which category and qualifiers of the national list an incident is closed (NSIR11 p.10). */
final class IncidentClosure {

    private IncidentClosure() {}

    /** One line for each incident told; none where nothing tells its category. */
    static List<String> of(Story in) {
        List<String> lines = new ArrayList<>();
        for (ToldAct act : in.acts()) {
            if (act.kind() != ActKind.INCIDENT) continue;
            IncidentCategory category = IncidentCategory.category(act.get(Incident.CATEGORY), in.day());
            if (category != null) lines.add(line(act, category, in.day()));
        }
        return lines;
    }

    private static String line(ToldAct act, IncidentCategory category, LocalDate day) {
        List<String> qualifiers = new ArrayList<>();
        for (Incident.Qualifiers told : Incident.Qualifiers.values()) {
            IncidentCategory qualifier = IncidentCategory.qualifier(told, day);
            if (qualifier != null && act.get(Incident.QUALIFIERS).has(told)) qualifiers.add(qualifier.title());
        }
        String with = qualifiers.isEmpty() ? "" : ", with the qualifiers " + String.join("; ", qualifiers);
        String must = category.mandatory() ? "" : " (recording it is not mandatory)";
        return "Close the incident as %s: %s%s%s (%s)."
                .formatted(category.theme(), category.title(), with, must, category.source());
    }
}
