package truecount.app.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a reader is in a list too long for one page.
 *
 * @param page the page shown, counted from 1
 * @param last the number of pages, at least 1
 * @param href the address of the list, to which the page is added
 */
public record Pages(int page, int last, String href) {

    /** Stands for the pages left out between two numbers. */
    public static final int GAP = 0;

    public Pages {
        if (last < 1 || page < 1 || page > last) {
            throw new IllegalArgumentException("There is no page %d of %d".formatted(page, last));
        }
    }

    /** For a list of so many items; a page number beyond the ends is brought back to the nearest page. */
    public static Pages of(int page, long items, int itemsOnAPage, String href) {
        int last = (int) Math.max(1, (items + itemsOnAPage - 1) / itemsOnAPage);
        return new Pages(Math.clamp(page, 1, last), last, href);
    }

    /** The numbers to show: the first, the last, this one and its neighbours, with gaps between. */
    public List<Integer> shown() {
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last; number++) {
            if (number != 1 && number != last && Math.abs(number - page) > 1) continue;
            if (number - before > 1) numbers.add(GAP);
            numbers.add(number);
            before = number;
        }
        return numbers;
    }

    public String address(int number) {
        return href + (href.contains("?") ? "&" : "?") + "page=" + number;
    }
}
