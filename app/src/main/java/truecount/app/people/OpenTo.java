package truecount.app.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a page asks for no particular permission, and who can see it; so that none is forgotten by accident. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Audience value();

    /** Who can see the page. */
    enum Audience {
        ANYONE,
        ANYONE_SIGNED_IN
    }
}
