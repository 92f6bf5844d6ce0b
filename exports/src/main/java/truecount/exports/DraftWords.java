package truecount.exports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What everyday words in types and closing results most often mean; only ever a proposal that a person confirms. */
final class DraftWords {

    private static final Pattern NO_CRIME = words(
            "suspicious|alarm|registered sex|sex offender|recover|courtesy|outside agency|traffic|collision|\\brtc|"
                    + "assist other|hazard");
    private static final Pattern NO_REPORT = words("^test\\b|\\btraining|message|^communications$|pre.?plan|external");
    private static final Map<String, Pattern> GROUPS = groups();
    private static final Pattern TO_FOLLOW = words("to follow");
    private static final Pattern HANDED_OVER =
            words("referr|referral|transferred|other (agency|age|force)|othf|handed|hospital security");
    private static final Pattern NOT_RECORDED = words(
            "\\bno (crime|report|action|police|further)|not (crimed|recorded)|cancel|unfounded|unable|gone on|quiet|"
                    + "checks ok|\\bnfa\\b|false|information only|logged|service provided|warning|malfunct|assistance|"
                    + "duplicat|field interview|will cooperate|order restored|negative");
    private static final Pattern RECORDED =
            words("report (written|approved|filed|returned|taken)|^crimed?$|crime (recorded|raised|report)|\\brecorded|"
                    + "res.crime$|arrest|citation|cited|online report|^report");

    private DraftWords() {}

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static Map<String, Pattern> groups() {
        Map<String, Pattern> groups = new LinkedHashMap<>();
        groups.put("sexual offences", words("\\brape|sex|lewd|indecent|fondl|molest"));
        groups.put("burglary", words("burg"));
        groups.put("robbery", words("robb"));
        groups.put(
                "violence",
                words(
                        "assault|aslt|\\bab\\b|\\badw\\b|battery|\\bdv\\b|domestic v|harass|threat|stalk|\\bgbh|\\babh|wound|violence|viol.weapon|"
                                + "^fight|kidnap|homicid|murder|brandish|(child|elder) abuse"));
        groups.put("theft", words("theft|steal|stolen|larc|shoplift|shop.?lift|car prowl|\\bgtar?\\b|veh.crime"));
        groups.put("criminal damage and arson", words("vandal|graffiti|damage|property dest|arson|tampering"));
        groups.put("fraud", words("fraud|forger|embezzle|extort|get credit"));
        groups.put("other crime", words("weapon|drug|narc|pub.?(lic)?.?order|bomb threat|hate"));
        return groups;
    }

    /** The group of crime that a type reads like; null where it reads like none. */
    static @Nullable String group(String type) {
        if (NO_CRIME.matcher(type).find() || noReport(type)) return null;
        for (Map.Entry<String, Pattern> group : GROUPS.entrySet()) {
            if (group.getValue().matcher(type).find()) return group.getKey();
        }
        return null;
    }

    /** Whether a type reads like a test, training or a message: no report at all. */
    static boolean noReport(String type) {
        return NO_REPORT.matcher(type).find();
    }

    /** What a closing result reads like, in a mapping's words; null where it says nothing that is known. */
    static @Nullable String meaning(String result) {
        if (TO_FOLLOW.matcher(result).find()) return "to follow";
        if (HANDED_OVER.matcher(result).find()) return "handed over";
        if (NOT_RECORDED.matcher(result).find()) return "not recorded";
        return RECORDED.matcher(result).find() ? "recorded" : null;
    }
}
