package truecount.rules.recording;

import java.util.List;
import truecount.rules.Citation;
import truecount.rules.InForce;
import truecount.rules.Rank;
import truecount.rules.Rule;

/** The general rules on whether to record and how to count, each with its place. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy that nothing can change
public enum GeneralRule implements Rule {
    BELIEVE_THE_VICTIM(Citation.crr(7, "Whether to record a crime?")),
    VICTIM_CONFIRMS(Citation.crr(7, "No victim, no crime"), Citation.crr(12, "One crime per victim")),
    PROFESSIONAL_THIRD_PARTY(Citation.crr(8, "Third party reports")),
    RECORD_WITHOUT_CONFIRMATION(Citation.crr(7, "Victim confirmation"), Citation.crr(8, "Appropriate or necessary")),
    RETRACTED(Citation.crr(7, "Whether to record a crime?"), Citation.crr(9, "Crime related incidents")),
    NOT_CONFIRMED(Citation.crr(9, "Crime related incidents")),
    IMPAIRED_REPORTER(Citation.crr(9, "Drunkenness or impairment")),
    CONTRARY_EVIDENCE(Citation.crr(7, "Whether to record a crime?"), Citation.crr(11, "Whether to record: flow chart")),
    COUNTER_ALLEGATION(Citation.crr(8, "Counter allegations")),
    ANOTHER_FORCE(Citation.crr(9, "Crime related incidents"), Citation.crr(11, "Whether to record: flow chart")),
    SCOTLAND_OR_NORTHERN_IRELAND(Citation.crr(15, "Location of crimes")),
    ABROAD(Citation.crr(15, "Location of crimes: suspect outside England and Wales")),
    IN_THE_AIR(Citation.crr(16, "Location of crimes: aircraft")),
    RAILWAYS(Citation.crr(16, "Location of crimes: British Transport Police")),
    POLICE_CONDUCT(Citation.crr(17, "Allegations against police officers and staff")),
    OTHER_AUTHORITY(Citation.crr(17, "Other investigating authorities")),
    NATIONAL_CRIME_AGENCY(Citation.crr(18, "National Crime Agency")),
    SCHOOLS_PROTOCOL(new Citation("SP", "Crime Recording (Schools Protocol)", 1), Citation.crr(12, "Schools protocol")),
    PRISON(Citation.crr(95, "69 Offender Management Act")),
    SARC(Citation.crr(62, "Sexual assault referral centres")),
    REPORTED_RAPE(Citation.crr(63, "N100 Reported incident of rape"), Citation.crr(64, "Rape reports: chart")),
    ONE_CRIME_PER_VICTIM(Citation.crr(12, "One crime per victim")),
    FINISHED_INCIDENT(Citation.crr(12, "Finished incident rule")),
    GRAVER_HISTORIC(
            Citation.crr(18, "Principal crime related offence rule: related crime definition"),
            Citation.crr(13, "Classification and reclassification")),
    PRINCIPAL_CRIME(Citation.crr(12, "Principal crime rule"), Citation.crr(14, "Principal crime table")),
    COURSE_OF_CONDUCT(Citation.crr(50, "8L Harassment"), Citation.crr(51, "Classification: nuisance telephone calls")),
    CONDUCT_LADDER(Citation.crr(56, "Conduct crime: principal crime")),
    FINISHED_CONDUCT(Citation.crr(57, "Finished incident: conduct crime"), Citation.crr(58, "Continuing conduct")),
    ALWAYS_ADDITIONAL(
            Citation.crr(13, "Principal crime rule"), Citation.crr(48, "106 Modern slavery: principal crime")),
    WEAPON_USED(Citation.crr(94, "Possession of weapons")),
    GOING_EQUIPPED(Citation.crr(83, "33 Going equipped for stealing")),
    AFFRAY(Citation.crr(89, "66 Affray")),
    OUTBUILDINGS(Citation.crr(73, "28M Residential burglary of unconnected building"), Citation.crr(84, "58A")),
    ROBBERY_SWALLOWS(Citation.crr(72, "34B Robbery of personal property"), Citation.crr(73, "28I")),
    AGGRAVATED_BURGLARY(Citation.crr(74, "29B Aggravated burglary"), Citation.crr(14, "Principal crime table")),
    PASSED_BY_BUREAU(Citation.nfib(2, "Police recording of NFIB crime"), Citation.nfib(5, "Crimes passed to police")),
    FRAUD_SWALLOWS(Citation.nfib(125, "Computer misuse: principal crime"), Citation.nfib(66, "NFIB5A")),
    NOTHING_IN_SILENCE(Citation.crr(7, "Whether to record a crime?")),
    LAW_OF_THE_DAY(Citation.crr(7, "Crime defined by law")),
    NO_CLASS_TEXT(Citation.crr(12, "One crime per victim"));

    private final List<Citation> sources;

    GeneralRule(Citation... sources) {
        this.sources = List.of(sources);
    }

    @Override
    public List<Citation> sources() {
        return sources;
    }

    @Override
    public InForce inForce() {
        return InForce.HELD;
    }

    @Override
    public Rank rank() {
        return Rank.GENERAL;
    }
}
