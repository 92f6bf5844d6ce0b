package truecount.rules;

import java.util.List;

/**
 * Something to be recorded: crimes of one kind, or notifiable reported incidents.
 *
 * @param inClass the class, such as 8N, or the code of a reported incident, such as N100/01
 * @param code the Home Office code where the facts settle it; else empty
 * @param title the offence as the list prints it
 * @param maximum the maximum sentence as the list prints it; empty if it lists none
 * @param count how many
 * @param attempted whether it was only tried
 * @param victims the ids of the victims, in the order of the file; empty where nobody is named
 * @param flags the crime flags that the facts show
 * @param outcome the outcome type to be put on it when it is recorded; empty if none is being decided
 */
public record Crime(
        String inClass,
        String code,
        String title,
        String maximum,
        int count,
        boolean attempted,
        List<String> victims,
        List<String> flags,
        String outcome) {}
