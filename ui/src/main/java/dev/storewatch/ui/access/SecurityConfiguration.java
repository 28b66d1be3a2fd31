package dev.storewatch.ui.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.storewatch.ui.text.SpokenLanguage;
import dev.storewatch.warehouse.engine.Secrets;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a login except the login page and the static files it is made of. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    /** Nothing from any other host. TRICKY: Vaadin starts by an inline script and runs the server's expressions by eval. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    AuthenticationProvider adminLogin(Secrets secrets, InstantSource clock) {
        return new AdminLogin(secrets.value(Secrets.ADMIN_PASSWORD), new LoginThrottle(clock));
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/storewatch/**", "/webjars/echarts/**")
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .withObjectPostProcessor(eager()));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class));
        http.formLogin(form -> form.failureHandler(backToLogin()));
        return http.build();
    }

    /** TRICKY: Vaadin commits its page before the filter's usual moment, and the page would go without any of these headers. */
    private static ObjectPostProcessor<HeaderWriterFilter> eager() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static AuthenticationFailureHandler backToLogin() {
        return (request, response, failure) -> {
            String why = failure instanceof LockedException ? "wait=" + failure.getMessage() : "error";
            String language = Optional.ofNullable(request.getParameter(SpokenLanguage.PARAMETER))
                    .flatMap(SpokenLanguage::of)
                    .map(said -> "&" + SpokenLanguage.PARAMETER + "=" + SpokenLanguage.text(said))
                    .orElse("");
            response.sendRedirect(request.getContextPath() + "/login?" + why + language);
        };
    }
}
