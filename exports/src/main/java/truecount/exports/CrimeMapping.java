package truecount.exports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of a crime register mean; whatever is null is not in the export. */
record CrimeMapping(
        Map<String, ValueFrom> derived,
        ValueFrom number,
        @Nullable Republishing republished,
        @Nullable ListFrom incidentNumbers,
        @Nullable MomentFrom recorded,
        @Nullable MomentFrom reported,
        @Nullable ValueFrom offenceCode,
        @Nullable ValueFrom offenceTitle,
        @Nullable RuleList<String> offenceGroup,
        @Nullable RuleList<CrimeStatus> status,
        @Nullable Condition domestic,
        @Nullable ListFrom flags,
        @Nullable ValueFrom victimType,
        List<Part> parts) {}
