package truecount.auditfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import truecount.audit.HeldRecords;
import truecount.audit.Item;
import truecount.audit.Opinion;
import truecount.audit.RecordedCrime;
import truecount.audit.VerdictLine;
import truecount.exports.UnusableInput;

/** What the force's own files hold about each drawn item, and about crime records that a step of its review names. */
final class Register {

    private final Map<String, FrozenUnit> units;
    private final Map<String, RecordedCrime> byNumber;

    Register(AuditFolder folder, Map<String, FrozenUnit> units, List<VerdictLine> lines) {
        this.units = units;
        this.byNumber = folder.readByNumber(lines.stream()
                .map(VerdictLine::crimeElsewhere)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet()));
    }

    HeldRecords of(Item item, Opinion opinion) {
        FrozenUnit unit = units.get(item.key());
        if (unit == null) {
            throw new IllegalArgumentException("Item %s is missing from 'private'".formatted(item.number()));
        }
        List<RecordedCrime> elsewhere = new ArrayList<>();
        for (String number : opinion.elsewhere()) {
            RecordedCrime crime = byNumber.get(number);
            if (crime == null) {
                throw new UnusableInput("Item %s: the %s names the crime record %s, which no unit of the frame has."
                        .formatted(item.number(), opinion.round().id(), number));
            }
            if (unit.crimes().stream().noneMatch(own -> own.number().equals(number))) {
                elsewhere.add(crime);
            }
        }
        return new HeldRecords(unit.crimes(), elsewhere, unit.cancelled());
    }
}
