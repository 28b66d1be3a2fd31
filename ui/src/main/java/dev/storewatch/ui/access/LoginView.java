package dev.storewatch.ui.access;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.storewatch.ui.AppConfig;
import dev.storewatch.ui.text.SpokenLanguage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Language;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The login page: a plain form that the browser posts, so that its password manager knows it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient I18NProvider translations;
    private final transient AccountLogin login;
    private final transient Optional<OidcSettings> oidc;
    private transient Words words;

    LoginView(I18NProvider translations, AccountLogin login, AppConfig config) {
        this.translations = translations;
        this.login = login;
        this.oidc = config.oidc();
        this.words = new Words(translations, Locale.ENGLISH);
        addClassName("login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<Language> said = SpokenLanguage.said(query);
        SpokenLanguage.chooseAtLogin(said);
        Language language = said.orElseGet(SpokenLanguage::ofBrowser);
        SpokenLanguage.speak(event.getUI(), language);
        words = new Words(translations, Words.localeOf(language));
        removeAll();
        add(sheet(said, complaint(query)), otherLanguage());
    }

    private Div sheet(Optional<Language> said, Paragraph complaint) {
        H1 brand = new H1("Storewatch");
        Paragraph about = new Paragraph(words.say("login.about"));
        about.addClassName("login-about");
        Element form = new Element("form");
        boolean first = login.isFirstStart();
        form.setAttribute("method", "post").setAttribute("action", "login");
        form.appendChild(
                field("username", "text", first ? AccountLogin.FIRST : "", !first)
                        .getElement(),
                field("password", "password", "", first).getElement(),
                complaint.getElement(),
                submit().getElement());
        said.ifPresent(language -> form.appendChild(hidden(SpokenLanguage.PARAMETER, SpokenLanguage.text(language))));
        addToken(form);
        Paragraph where = new Paragraph(words.say("login.where"));
        where.addClassName("login-where");
        Div sheet = new Div(brand, about);
        sheet.addClassName("login-sheet");
        sheet.getElement().appendChild(form);
        oidc.ifPresent(provider -> sheet.add(provider(provider)));
        if (first) {
            sheet.add(where);
        }
        return sheet;
    }

    private Anchor provider(OidcSettings provider) {
        Anchor link = new Anchor(
                "oauth2/authorization/" + OidcRegistration.ID, words.say("login.with", provider.shownName()));
        link.addClassName("login-provider");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private Anchor otherLanguage() {
        String language = SpokenLanguage.text(SpokenLanguage.other(words.language()));
        Anchor other = new Anchor("login?" + SpokenLanguage.PARAMETER + "=" + language, words.say("nav.otherLanguage"));
        other.addClassName("login-language");
        other.getElement()
                .setAttribute("title", words.say("nav.otherLanguage.label"))
                .setAttribute("aria-label", words.say("nav.otherLanguage.label"));
        return other;
    }

    private Div field(String name, String type, String value, boolean autofocus) {
        NativeLabel label = new NativeLabel(words.say("login." + name));
        label.setFor(name);
        Input input = new Input();
        input.setId(name);
        input.setType(type);
        input.setValue(value);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("required", true)
                .setAttribute("autocomplete", "password".equals(type) ? "current-password" : "username");
        if (autofocus) {
            input.getElement().setAttribute("autofocus", true);
        }
        Div field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private NativeButton submit() {
        NativeButton button = new NativeButton(words.say("login.submit"));
        button.addClassName("primary");
        button.getElement().setAttribute("type", "submit");
        return button;
    }

    private static void addToken(Element form) {
        if (VaadinServletRequest.getCurrent() != null
                && VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName())
                        instanceof CsrfToken token) {
            form.appendChild(hidden(token.getParameterName(), token.getToken()));
        }
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }

    private Paragraph complaint(QueryParameters query) {
        Paragraph complaint = new Paragraph();
        complaint.addClassName("login-complaint");
        complaint.getElement().setAttribute("role", "alert");
        Optional<String> wait = query.getSingleParameter("wait");
        if (wait.isPresent()) {
            complaint.setText(words.say("login.wait", seconds(wait.get())));
        } else if (query.getParameters().containsKey("unavailable")) {
            complaint.setText(words.say("login.unavailable"));
        } else if (query.getParameters().containsKey("stranger")) {
            complaint.setText(words.say("login.stranger"));
        } else if (query.getParameters().containsKey("error")) {
            complaint.setText(words.say("login.error"));
        } else {
            complaint.setVisible(false);
        }
        return complaint;
    }

    /** Only what is a number is repeated: the address bar is anybody's. */
    private static String seconds(String wait) {
        return wait.matches("[0-9]{1,3}") ? wait : "60";
    }

    @Override
    public String getPageTitle() {
        return words.say("login.title") + " · Storewatch";
    }
}
