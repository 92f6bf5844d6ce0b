package truecount.auditfiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import truecount.audit.Draw;
import truecount.audit.HeldRecords;
import truecount.audit.Item;
import truecount.audit.Plan;
import truecount.audit.SecondReview;

/**
 * What lies behind one drawn item, for whoever runs its review; never shown to a reviewer.
 *
 * @param item the item's number in the order of review
 * @param chosenForSecond whether a second reviewer sees it even if the first finds no error; false in a single review
 * @param secondPlace its place, from 1, in the order in which second reviewers meet items
 * @param held the crime records linked to it, and those that were cancelled
 */
public record ItemBehind(int item, boolean chosenForSecond, int secondPlace, HeldRecords held) {

    /** What lies behind every drawn item, in the order of review. */
    static List<ItemBehind> of(FrozenExports frozen, Plan plan, Draw draw) {
        boolean twice = plan.procedure().reviewsTwice();
        Optional<SecondReview> second =
                twice ? Optional.of(SecondReview.of(plan, frozen.frame(), draw)) : Optional.empty();
        List<Item> order = second.map(it -> it.inOrder(draw.items())).orElse(draw.items());
        Map<String, Integer> places = new HashMap<>();
        order.forEach(item -> places.put(item.key(), places.size() + 1));
        return draw.items().stream()
                .map(item -> {
                    FrozenUnit unit = frozen.unit(item.key());
                    return new ItemBehind(
                            item.number(),
                            second.map(it -> it.isChosen(item.key())).orElse(false),
                            places.getOrDefault(item.key(), item.number()),
                            new HeldRecords(unit.crimes(), List.of(), unit.cancelled()));
                })
                .toList();
    }
}
