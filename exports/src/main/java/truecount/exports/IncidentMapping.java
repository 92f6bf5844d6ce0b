package truecount.exports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of an incident log mean; whatever is null is not in the export. */
record IncidentMapping(
        Map<String, ValueFrom> derived,
        ValueFrom number,
        @Nullable Republishing republished,
        @Nullable MomentFrom reported,
        @Nullable ValueFrom openingType,
        @Nullable ValueFrom closingType,
        @Nullable RuleList<TypeMeaning> type,
        @Nullable ValueFrom channel,
        @Nullable RuleList<ResultMeaning> result,
        @Nullable ListFrom crimeNumbers,
        @Nullable ListFrom qualifiers,
        @Nullable Condition domestic,
        @Nullable ValueFrom modelScore,
        @Nullable ValueFrom logText,
        @Nullable ValueFrom team,
        List<Part> parts) {}
