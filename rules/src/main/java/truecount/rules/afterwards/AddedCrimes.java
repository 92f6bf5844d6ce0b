package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import truecount.rules.Crime;
import truecount.rules.recording.Disclosure;

/** The crimes that what was told later adds to the register, each once: by what was done, or by the offence named. */
final class AddedCrimes {

    private final List<Crime> before;
    private final Map<Disclosure, Crime> related = new LinkedHashMap<>();
    private final Map<Disclosure, Crime> admitted = new LinkedHashMap<>();
    private final Map<String, Crime> named = new LinkedHashMap<>();

    /** @param before the crimes of the first decision, where no record of them is told */
    AddedCrimes(List<Crime> before) {
        this.before = before;
    }

    /** Weighs the related crimes anew, with all acts that are charged so far. */
    void forgetRelated() {
        related.clear();
    }

    /** A crime charged by what was done. */
    void related(Disclosure one, Crime crime) {
        related.put(one, crime);
    }

    /** A crime admitted and taken into consideration; charged as well, it is the charge that counts. */
    void admitted(Disclosure one, Crime crime) {
        admitted.put(one, crime);
    }

    /** A crime charged by its offence alone: once, however often the same offence is told. */
    void named(Crime crime) {
        named.put(crime.inClass() + " " + crime.code(), crime);
    }

    boolean isEmpty() {
        return before.isEmpty() && related.isEmpty() && admitted.isEmpty() && named.isEmpty();
    }

    /** Each crime once; an offence named that is one charged by what was done is that crime. */
    List<Crime> all() {
        List<Crime> all = new ArrayList<>(before);
        all.addAll(related.values());
        for (Map.Entry<Disclosure, Crime> one : admitted.entrySet())
            if (!related.containsKey(one.getKey())) all.add(one.getValue());
        int told = all.size();
        for (Crime one : named.values()) if (!among(all.subList(before.size(), told), one)) all.add(one);
        return List.copyOf(all);
    }

    private static boolean among(List<Crime> crimes, Crime named) {
        for (Crime one : crimes) {
            boolean code = named.code().isEmpty() || one.code().equals(named.code());
            if (one.inClass().equals(named.inClass()) && code) return true;
        }
        return false;
    }
}
