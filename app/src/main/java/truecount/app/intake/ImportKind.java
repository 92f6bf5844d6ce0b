package truecount.app.intake;

/** Which of a force's exports a file is. */
public enum ImportKind {
    INCIDENTS("incident log"),
    CRIMES("crime records");

    private final String words;

    ImportKind(String words) {
        this.words = words;
    }

    /** The export in plain words. */
    public String words() {
        return words;
    }
}
