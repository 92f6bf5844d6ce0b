package truecount.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void eachRoomUsesOnlyTheRoomsOnItsDoor() {
        ApplicationModules.of(HouseConfiguration.class).verify();
    }
}
