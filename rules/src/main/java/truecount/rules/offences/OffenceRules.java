package truecount.rules.offences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Violence;
import truecount.rules.told.ToldAct;

/** The rules of the offences in force on one day, by the kind of act they read. */
public final class OffenceRules {

    private static final List<ActRule> ALL = List.of(
            new Assaults.MeantToKill(),
            new Assaults.ByIntentAndInjury(),
            new OtherViolence.Strangulation(),
            new OtherViolence.Spiking(),
            new OtherViolence.DogOutOfControl(),
            new OtherViolence.GenitalMutilation(),
            new Threats.ToKill(),
            new Threats.ByMessage(),
            new Threats.ToDamageProperty(),
            new Threats.ToShareImage(),
            new ThreatsInPerson.FaceToFace(),
            new ThreatsInPerson.WithWeapon(),
            new Threats.Unplaced(),
            new Communications.GrosslyOffensive(),
            new Communications.FalseInformation(),
            new Communications.FlashingImages(),
            new Communications.UrgesSelfHarm(),
            new SuicideUrged.UrgesSuicide(),
            new Communications.SexualToChild(),
            new Communications.Nuisance(),
            new Communications.Repeated(),
            new ConductCrime.OneOccasion(),
            new ConductCrime.ControlOrCoercion(),
            new ConductCrime.StalkingOrHarassment(),
            new Rapes.Rape(),
            new SexualOffences.SexualAssault(),
            new SexualOffences.MadeToDo(),
            new SexualOffences.MeetingAfterGrooming(),
            new WillingChild.WillingActivity(),
            new WillingChild.Incited(),
            new WillingChild.MadeToWatch(),
            new ChildExploitation.PaidForChild(),
            new ChildPresent.ActBeforeChild(),
            new Exposure.InPublicView(),
            new Exposure.Exposed(),
            new Exposure.Voyeurism(),
            new Exposure.OtherSexualAct(),
            new Images.OfChild(),
            new Images.AskedOfChild(),
            new Images.GenitalsSent(),
            new Images.Shared(),
            new Images.Purported(),
            new Deaths.SuddenDeath(),
            new Deaths.SuddenDeathIn2024(),
            new Deaths.SuddenDeathBefore2024(),
            new Deaths.ConcealedBirth(),
            new DrivingOffences.KilledOrInjured(),
            new DrivingOffences.DangerousDriving(),
            new Robberies.Robbery(),
            new LostOrStolen(),
            new Thefts.ByEmployee(),
            new Thefts.TheftOfMail(),
            new Thefts.OfCycle(),
            new Thefts.FromThePerson(),
            new Thefts.ByPlace(),
            new Vehicles.StolenOrTaken(),
            new Vehicles.InterferedWith(),
            new Pets.Abduction(),
            new OtherTakings.MadeOff(),
            new OtherTakings.Electricity(),
            new OtherTakings.Kept(),
            new Burglaries.Burglary(),
            new Damages.CriminalDamage(),
            new Possessions.OfWhat(),
            new Possessions.Weapon(),
            new Possessions.Article(),
            new Prisons.Contraband(),
            new Drugs.Possessed(),
            new Drugs.Trafficked(),
            new PublicOrder.OverOnArrival(),
            new PublicOrder.Together(),
            new PublicOrder.Affray(),
            new PublicOrder.FearAlarmOrDistress(),
            new Breaches.OfOrder(),
            new LibertyAndExploitation.TakenOrHeld(),
            new LibertyAndExploitation.Marriage(),
            new LibertyAndExploitation.ModernSlavery(),
            new LibertyAndExploitation.Prostitution(),
            new LibertyAndExploitation.ProstitutionForGain(),
            new ChildExploitation.ChildProstituted(),
            new LibertyAndExploitation.ChildCruelty(),
            new AdultCare.AdultIllTreated(),
            new OtherOffences.HandledGoods(),
            new OtherOffences.Perverting(),
            new OtherOffences.Danger(),
            new OtherOffences.NamedOutright(),
            new OtherOffences.NoOffence(),
            new Frauds.ByScheme(),
            new CyberOffences.Attack(),
            new CyberOffences.DemandWithMenaces(),
            new RepeatedConduct(ActKind.THREAT),
            new RepeatedConduct(ActKind.DISORDER),
            new RepeatedConduct(ActKind.DAMAGE),
            new RepeatedConduct(ActKind.ENTRY),
            new RepeatedConduct(ActKind.VEHICLE));

    private final Map<ActKind, List<ActRule>> byKind = new EnumMap<>(ActKind.class);

    /** The rules in force on a day. */
    public OffenceRules(LocalDate day) {
        this(day, ALL);
    }

    /** Those of these rules that are in force on a day. */
    OffenceRules(LocalDate day, List<ActRule> rules) {
        for (ActKind kind : ActKind.values()) byKind.put(kind, new ArrayList<>());
        for (ActRule rule : rules)
            if (rule.inForce().covers(day)) of(rule.kind()).add(rule);
    }

    /** Every rule, in force or not. */
    public static List<ActRule> all() {
        return ALL;
    }

    /** The rules that read this kind of act. */
    public List<ActRule> of(ActKind kind) {
        List<ActRule> rules = byKind.get(kind);
        if (rules == null) throw new IllegalStateException("No list of rules for %s".formatted(kind));
        return rules;
    }

    /** Whether the rule is read only where the rules before it disclose nothing of the act. */
    public static boolean isLastResort(ActRule rule) {
        return rule instanceof RepeatedConduct;
    }

    /** Whether the rule is the one on rape, which the reported incident N100 goes before. */
    public static boolean isRape(ActRule rule) {
        return rule instanceof Rapes.Rape;
    }

    /** Whether an injury was told that is more than a passing pain. */
    public static boolean injured(Many<Violence.Injury> injury) {
        return Assaults.serious(injury) || Assaults.lesser(injury);
    }

    /** Whether an act is rape on the account told. */
    public static boolean rape(ToldAct act, int victim) {
        return Rapes.rape(act, victim);
    }
}
