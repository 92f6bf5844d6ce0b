package truecount.synthetic;

import truecount.synthetic.Conduct.Fate;
import truecount.synthetic.Conduct.Recorded;

/**
 * Why a record was cancelled; four empty texts where it was not.
 *
 * @param reason C2: additional verifiable information shows that no notifiable crime occurred
 * @param note what that information is said to be
 * @param decidedBy who decided
 * @param victimTold YES or NO
 */
record Cancellation(String reason, String note, String decidedBy, String victimTold) {

    private static final Cancellation NONE = new Cancellation("", "", "", "");

    /** Of nineteen victims two were not told that their crime was cancelled (Northamptonshire, 2020). */
    private static final double TOLD = 17 / 19.0;

    /** The cancellation of a record that was made for a report. */
    static Cancellation of(Report report, Recorded recorded, String crimeNumber, Dice dice) {
        if (recorded.fate() == Fate.KEPT) {
            return NONE;
        }
        String phrase = recorded.fate() == Fate.CANCELLED_RIGHTLY
                ? Disproof.of(recorded.offence()).note()
                : "{withdrawn-note}";
        return new Cancellation(
                "C2",
                Grammar.plain(Grammar.english().say(phrase, report.scene().names(), report.wording(), dice)),
                "DDM 61",
                Dice.of("victim told", crimeNumber).chance(TOLD) ? "YES" : "NO");
    }
}
