package truecount.synthetic;

/**
 * Numbers and codes that can belong to nobody.
 *
 * <p>Telephone numbers are those that Ofcom keeps for drama (01632 960000 to 960999 and 07700 900000 to 900999).
 * Postcodes stand in the area ZZ, which is not in use. Number plates begin with Q and Z, which no region issues.
 */
final class FictionalRanges {

    private static final String POSTCODE_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNOPRSTUVWXYZ";

    private FictionalRanges() {}

    static String mobile(Dice dice) {
        return "07700 900%03d".formatted(dice.below(1000));
    }

    static String landline(Dice dice) {
        return "01632 960%03d".formatted(dice.below(1000));
    }

    static String postcode(int district, Dice dice) {
        return "ZZ" + district + " " + dice.between(1, 9) + letter(POSTCODE_LETTERS, dice)
                + letter(POSTCODE_LETTERS, dice);
    }

    static String plate(Dice dice) {
        return "QZ%02d %c%c%c"
                .formatted(
                        dice.between(51, 76),
                        letter(PLATE_LETTERS, dice),
                        letter(PLATE_LETTERS, dice),
                        letter(PLATE_LETTERS, dice));
    }

    private static char letter(String letters, Dice dice) {
        return letters.charAt(dice.below(letters.length()));
    }
}
