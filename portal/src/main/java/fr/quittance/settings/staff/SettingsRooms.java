package fr.quittance.settings.staff;

import fr.quittance.pages.DeskEntry;
import fr.quittance.pages.DeskRoom;
import fr.quittance.visitors.StaffRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The screens of « Réglages » that are ours, and their place in the bar at the top of `/gestion`.
@Configuration(proxyBeanMethods = false)
class SettingsRooms {

    static final String IDENTITY = DeskRoom.HOME;
    static final String APPEARANCE = "/gestion/reglages/apparence";
    static final String MESSAGES = "/gestion/reglages/messages";
    static final String RULES = "/gestion/reglages/regles";
    static final String CONNECTIONS = "/gestion/reglages/connecteurs";

    @Bean
    DeskEntry settingsPlace() {
        return DeskEntry.at(70, "settings.nav", DeskRoom.HOME, StaffRole.ADMINISTRATOR);
    }

    @Bean
    DeskRoom identityRoom() {
        return DeskRoom.at(10, "settings.room.identite", IDENTITY, StaffRole.ADMINISTRATOR);
    }

    @Bean
    DeskRoom appearanceRoom() {
        return DeskRoom.at(20, "settings.room.apparence", APPEARANCE, StaffRole.ADMINISTRATOR);
    }

    @Bean
    DeskRoom messagesRoom() {
        return DeskRoom.at(30, "settings.room.messages", MESSAGES, StaffRole.ADMINISTRATOR);
    }

    @Bean
    DeskRoom rulesRoom() {
        return DeskRoom.at(40, "settings.room.regles", RULES, StaffRole.ADMINISTRATOR);
    }

    @Bean
    DeskRoom connectionsRoom() {
        return DeskRoom.at(60, "settings.room.connecteurs", CONNECTIONS, StaffRole.ADMINISTRATOR);
    }
}
