package truecount.app.audits;

/** What stands in the box of the first audit's plan, to be changed. */
final class ExamplePlan {

    static final String TEXT = """
            title: Recording accuracy
            force: Name of the force
            period: {from: 2026-04-01, to: 2026-09-30}
            records: 400
            """;

    private ExamplePlan() {}
}
