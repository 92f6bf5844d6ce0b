package truecount.rulesjson;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.CpsAdvice;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.LaterKind;
import truecount.rules.facts.Named;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.lists.CancellationReason;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.OffenceList;
import truecount.rules.lists.OutcomeType;

/** Classes, codes, outcomes and reasons are words of official lists: what is on none of them is refused. */
final class ListCheck {

    private static final Pattern CODE = Pattern.compile("[0-9]{3}/[0-9]{2}");
    private static final Pattern REPORTED = Pattern.compile("N100(/0[1-3])?|N300(/0[1-8])?");
    private static final Pattern REPORTED_CODE = Pattern.compile("N100/0[1-3]|N300/0[1-8]");

    private final Facts facts;

    private ListCheck(Facts facts) {
        this.facts = facts;
    }

    static void check(Facts facts) {
        ListCheck check = new ListCheck(facts);
        check.records();
        check.named();
        check.later();
        check.proposed();
    }

    private static boolean told(Telling about, Fact fact) {
        return !about.silent(fact) && !about.unknown(fact, "");
    }

    private static boolean classOrCode(String told) {
        return CrimeClass.exists(told)
                || REPORTED.matcher(told).matches()
                || !OffenceList.classesOf(told).isEmpty();
    }

    private void records() {
        for (Telling record : facts.records()) {
            if (told(record, RegisterEntry.CLASS)) {
                inClass(record.get(RegisterEntry.CLASS), record.path(RegisterEntry.CLASS));
            }
            if (told(record, RegisterEntry.CODE)) {
                code(record.get(RegisterEntry.CODE), record.path(RegisterEntry.CODE));
            }
            if (told(record, RegisterEntry.OUTCOME)) {
                outcome(record.get(RegisterEntry.OUTCOME), record.path(RegisterEntry.OUTCOME));
            }
        }
    }

    private void named() {
        for (Telling act : facts.acts()) {
            if (act.shape() != ActKind.NAMED.shape() || !told(act, Named.OFFENCE)) continue;
            String offence = act.get(Named.OFFENCE);
            if (offence.equals(Named.NOT_NOTIFIABLE) || listed(offence)) continue;
            throw new BadFacts(
                    act.path(Named.OFFENCE),
                    "\"%s\" is no class and no Home Office code of the notifiable offence list of 2026-27; allowed: a class such as 13 or 33A, a code such as 083/02, \"%s\" or \"unknown\"."
                            .formatted(offence, Named.NOT_NOTIFIABLE));
        }
    }

    private static boolean listed(String offence) {
        return CrimeClass.exists(offence) || !OffenceList.classesOf(offence).isEmpty();
    }

    private void later() {
        for (Telling known : facts.later()) {
            if (known.shape() == LaterKind.CPS.shape() && told(known, CpsAdvice.OFFENCE)) {
                offence(known.get(CpsAdvice.OFFENCE), known.path(CpsAdvice.OFFENCE));
            }
            if (known.shape() == LaterKind.DISPOSAL.shape() && told(known, Disposal.OFFENCE)) {
                offence(known.get(Disposal.OFFENCE), known.path(Disposal.OFFENCE));
            }
        }
    }

    /** Advice and a charge may name an offence that is not notifiable, and then say so. */
    private static void offence(String told, String path) {
        if (told.equals(Named.NOT_NOTIFIABLE) || listed(told)) return;
        throw new BadFacts(
                path,
                "\"%s\" is no class and no Home Office code of the notifiable offence list of 2026-27; allowed: a class such as 8N, a code such as 008/06, \"%s\" or \"unknown\"."
                        .formatted(told, Named.NOT_NOTIFIABLE));
    }

    private void proposed() {
        Telling decide = facts.decide();
        if (!told(decide, Request.PROPOSED)) return;
        String proposed = decide.get(Request.PROPOSED);
        String path = decide.path(Request.PROPOSED);
        switch (decide.get(Request.ON)) {
            case OUTCOME -> outcome(proposed, path);
            case CANCELLATION, TRANSFER -> reason(proposed, path);
            case RECORDING, RECLASSIFICATION, LOCATION -> inClass(proposed, path);
            case NOT_ANSWERED, UNKNOWN -> {
                boolean known = classOrCode(proposed)
                        || OutcomeType.codes().contains(proposed)
                        || CancellationReason.codes().contains(proposed);
                if (!known) {
                    throw new BadFacts(
                            path,
                            "\"%s\" is no class, code, outcome or reason for cancelling that any list has."
                                    .formatted(proposed));
                }
            }
        }
    }

    /** Told as 16, 1A or "outcome 16". */
    private static void outcome(String told, String path) {
        String number = told.toLowerCase(Locale.ROOT)
                .replace("outcome", "")
                .replace("type", "")
                .strip()
                .toUpperCase(Locale.ROOT);
        if (!OutcomeType.codes().contains(number)) oneOf(told, OutcomeType.codes(), path, "no outcome");
    }

    private static void reason(String told, String path) {
        oneOf(told, CancellationReason.codes(), path, "no reason for cancelling or transferring");
    }

    private static void oneOf(String told, Set<String> allowed, String path, String what) {
        if (allowed.contains(told)) return;
        throw new BadFacts(
                path, "\"%s\" is %s; allowed: %s.".formatted(told, what, String.join(", ", new TreeSet<>(allowed))));
    }

    private static void inClass(String told, String path) {
        if (classOrCode(told)) return;
        throw new BadFacts(
                path,
                "\"%s\" is no class of offence; allowed: a class such as 8N or 4/1, NFIB3A, N100/01 or N300/01, or where a code may stand, a Home Office code such as 008/06."
                        .formatted(told));
    }

    private static void code(String told, String path) {
        if (REPORTED_CODE.matcher(told).matches()) return;
        if (!CODE.matcher(told).matches()) {
            throw new BadFacts(
                    path,
                    "\"%s\" is no Home Office code; allowed: a code such as 008/06, N100/01 to N100/03, or N300/01 to N300/08."
                            .formatted(told));
        }
        if (OffenceList.classesOf(told).isEmpty()) {
            throw new BadFacts(
                    path,
                    "\"%s\" is not on the notifiable offence list of 2026-27; look the code up there, or leave it out."
                            .formatted(told));
        }
    }
}
