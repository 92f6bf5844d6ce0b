package truecount.synthetic;

/** How victim and suspect are connected. */
enum Tie {
    PARTNER("partner", "Partner"),
    FORMER_PARTNER("partner", "Former partner"),
    FAMILY("other-relative", "Family"),
    /** A parent or another grown-up who answers for the child. */
    RESPONSIBLE("parent", "Family"),
    NEIGHBOUR("neighbour", "Neighbour"),
    KNOWN("acquaintance", "Acquaintance"),
    STRANGER("stranger", "Stranger"),
    NONE("", "");

    private final String told;
    private final String label;

    Tie(String told, String label) {
        this.told = told;
        this.label = label;
    }

    /** The word for it in the facts; empty where there are no two people. */
    String told() {
        return told;
    }

    /** What the crime record calls it. */
    String label() {
        return label;
    }

    /** Whether persons so connected are personally connected in the sense of the Domestic Abuse Act 2021. */
    boolean domestic() {
        return switch (this) {
            case PARTNER, FORMER_PARTNER, FAMILY, RESPONSIBLE -> true;
            case NEIGHBOUR, KNOWN, STRANGER, NONE -> false;
        };
    }
}
