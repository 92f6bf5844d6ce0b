package truecount.app.site;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import truecount.app.people.OpenTo;
import truecount.app.people.Person;

/** The first page after signing in: what needs me. */
@Controller
@OpenTo(OpenTo.Audience.ANYONE_SIGNED_IN)
class HomeController {

    private final List<TaskSource> rooms;

    HomeController(ObjectProvider<TaskSource> rooms) {
        this.rooms = rooms.orderedStream().toList();
    }

    @GetMapping("/")
    String show(Person person, Model page) {
        page.addAttribute(
                "tasks",
                rooms.stream().flatMap(room -> room.tasksFor(person).stream()).toList());
        return "site/home";
    }
}
