package dev.storewatch.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;

/** The login page: a plain form that the browser posts, so that its password manager knows it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final Paragraph complaint = new Paragraph();

    public LoginView() {
        addClassName("login");
        complaint.addClassName("login-complaint");
        complaint.getElement().setAttribute("role", "alert");
        complaint.setVisible(false);
        H1 brand = new H1("Storewatch");
        Paragraph about = new Paragraph(getTranslation("login.about"));
        about.addClassName("login-about");
        Element form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", "login");
        form.appendChild(
                field("username", "text", AdminLogin.USER).getElement(),
                field("password", "password", "").getElement(),
                complaint.getElement(),
                submit().getElement());
        addToken(form);
        Paragraph where = new Paragraph(getTranslation("login.where"));
        where.addClassName("login-where");
        Div sheet = new Div(brand, about);
        sheet.addClassName("login-sheet");
        sheet.getElement().appendChild(form);
        sheet.add(where);
        add(sheet);
    }

    private Div field(String name, String type, String value) {
        NativeLabel label = new NativeLabel(getTranslation("login." + name));
        label.setFor(name);
        Input input = new Input();
        input.setId(name);
        input.setType(type);
        input.setValue(value);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("required", true)
                .setAttribute("autocomplete", "password".equals(type) ? "current-password" : "username");
        if (value.isEmpty()) {
            input.getElement().setAttribute("autofocus", true);
        }
        Div field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private NativeButton submit() {
        NativeButton button = new NativeButton(getTranslation("login.submit"));
        button.addClassName("primary");
        button.getElement().setAttribute("type", "submit");
        return button;
    }

    private static void addToken(Element form) {
        if (VaadinServletRequest.getCurrent() != null
                && VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName())
                        instanceof CsrfToken token) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location location = event.getLocation();
        Map<String, List<String>> parameters = location.getQueryParameters().getParameters();
        if (parameters.containsKey("wait")) {
            complain(getTranslation("login.wait", seconds(parameters.get("wait"))));
        } else if (parameters.containsKey("error")) {
            complain(getTranslation("login.error"));
        }
    }

    /** Only what is a number is repeated: the address bar is anybody's. */
    private static String seconds(List<String> wait) {
        return wait.isEmpty() || !wait.getFirst().matches("[0-9]{1,3}") ? "60" : wait.getFirst();
    }

    private void complain(String text) {
        complaint.setText(text);
        complaint.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Storewatch";
    }
}
