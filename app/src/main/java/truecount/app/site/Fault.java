package truecount.app.site;

/**
 * What to say when a page cannot be shown.
 *
 * @param ours whether the fault is ours, so that it gets a reference and an entry in the ledger
 */
public record Fault(String title, String what, String todo, boolean ours) {

    static Fault of(int status) {
        return switch (status) {
            case 400, 422 ->
                new Fault(
                        "The address or form is not right",
                        "Something in what the browser sent could not be read.",
                        "Go back, check what you entered, and try again.",
                        false);
            case 401 ->
                new Fault(
                        "Sign in first",
                        "This address answers only to someone who is signed in.",
                        "Sign in, and send the cookie of the session with the request.",
                        false);
            case 403 ->
                new Fault(
                        "You cannot do this",
                        "Your role does not allow it, or the page was open for too long before it was sent.",
                        "Go back, load the page again and retry. If you need this for your work, ask your"
                                + " administrator for the role.",
                        false);
            case 404 ->
                new Fault(
                        "Page not found",
                        "There is no page at this address.",
                        "If you typed it, check it. If you followed a link, go to the home page and start from there.",
                        false);
            case 405 ->
                new Fault(
                        "The page cannot be used this way",
                        "This address does not take what the browser sent.",
                        "Go to the home page and start from there.",
                        false);
            case 413 ->
                new Fault(
                        "The file is too large",
                        "It is larger than this service accepts.",
                        "Split the export by month, or compress it with gzip, and send it again.",
                        false);
            case 406, 415 ->
                new Fault(
                        "The file or form is of a kind this page does not take",
                        "The page expects another format.",
                        "Go back and check which format it asks for.",
                        false);
            case 503 ->
                new Fault(
                        "The service is not available",
                        "Truecount is starting, stopping or cannot reach its database.",
                        "Wait a minute and try again. If it goes on, give the reference to your administrator.",
                        true);
            default ->
                new Fault(
                        "Something went wrong",
                        "This is our fault, not yours. Nothing was half saved.",
                        "Try again. If it happens again, give the reference to your administrator.",
                        true);
        };
    }
}
