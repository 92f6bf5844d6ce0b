package truecount.exports;

/** A mapping of the kind of export that a force's command-and-control and crime systems give. */
final class TypicalForce {

    static final String INCIDENT_HEADER =
            "incidentNumber,firstReportedAt,closedAt,reportChannel,localOpeningCode,localClosingCode,"
                    + "incidentQualifiers,linkedCrimeNumbers,closingResult,modelScore,logText";

    static final String CRIME_HEADER = "crimeNumber,status,hoClassification,hoClassificationTitle,offenceGroup,"
            + "reportedAt,recordedAt,incidentNumbers,victimType,flags";

    static final String MAPPING = """
            system: A typical force
            export:
              madeOn: 2026-04-30
              tooEarlyDays: 7
            incidents:
              number: incidentNumber
              republished: keep last
              reported: {column: firstReportedAt, formats: [iso, dd/MM/yyyy HH:mm]}
              openingType: localOpeningCode
              closingType: localClosingCode
              type:
                from: localOpeningCode
                rules:
                  - {exclude: a test of the system, matches: '^TEST'}
                  - {crime: violence, is: [ASSAULT, GBH]}
                  - {crime: theft, begins: theft, ignoreCase: true}
                  - {other: disorder, is: DISTURBANCE}
              channel: {column: reportChannel, codes: {'999': emergency call, '101': ordinary call}}
              result:
                from: closingResult
                ignoreCase: true
                rules:
                  - {means: recorded, is: crimed}
                  - {means: to follow, is: crime to follow}
                  - {means: handed over, begins: transferred to}
                  - {means: not recorded, is: [no crime, nfa]}
              crimeNumbers: {column: linkedCrimeNumbers, separator: ';'}
              qualifiers: {column: incidentQualifiers, separator: ';'}
              domestic: {column: incidentQualifiers, matches: '(^|;) *DA *(;|$)'}
              modelScore: modelScore
              logText: logText
            crimes:
              number: crimeNumber
              incidentNumbers: {column: incidentNumbers, separator: ';'}
              recorded: recordedAt
              reported: reportedAt
              offenceCode: hoClassification
              offenceTitle: hoClassificationTitle
              offenceGroup:
                from: offenceGroup
                rules:
                  - {group: violence, begins: Violence}
              status:
                from: status
                rules:
                  - {means: active, is: [ACTIVE, FILED]}
                  - {means: cancelled, is: CANCELLED}
                  - {means: transferred, is: TRANSFERRED}
              domestic: {column: flags, contains: domesticAbuse}
              flags: {column: flags, separator: ';'}
              victimType: {column: victimType, codes: {PERSON: person}}
            """;

    private TypicalForce() {}
}
