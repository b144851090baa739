package fr.quittance.settings.staff;

import fr.quittance.pages.DeskEntry;
import fr.quittance.visitors.StaffRole;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The screens of « Réglages », beside each other, and their place in the bar at the top of `/gestion`.
@Configuration(proxyBeanMethods = false)
public class SettingsRooms {

    static final String IDENTITY = "/gestion/reglages/identite";
    static final String MESSAGES = "/gestion/reglages/messages";
    static final String RULES = "/gestion/reglages/regles";
    static final String CONNECTIONS = "/gestion/reglages/connecteurs";

    /// Where the bar at the top leads.
    public static final String HOME = IDENTITY;

    /// Their addresses, in their order.
    public static final List<String> ALL = List.of(IDENTITY, MESSAGES, RULES, CONNECTIONS);

    @Bean
    DeskEntry settingsPlace() {
        return DeskEntry.at(70, "settings.nav", HOME, StaffRole.ADMINISTRATOR);
    }

    /// The key of its words.
    public static String key(String address) {
        return "settings.room." + address.substring(address.lastIndexOf('/') + 1);
    }
}
