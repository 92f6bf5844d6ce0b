package truecount.app.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import truecount.app.people.Person;
import truecount.app.people.SignedIn;

/** Joins templates to Spring, and gives each page its frame. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    ViewResolver pages(TemplateEngine templates, Environment settings, ObjectProvider<Signpost> signposts)
            throws IOException {
        String force = settings.getRequiredProperty("truecount.force");
        Map<String, String> assets = assets();
        List<Signpost> posts = signposts.orderedStream().toList();
        return (name, locale) ->
                templates.hasTemplate(name + ".jte") ? new Page(templates, name + ".jte", force, posts, assets) : null;
    }

    /** Files of ours carry their version in the address, so browsers may keep them for a year. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic());
    }

    /** The recorded hash of each asset, as the end of its address. */
    static Map<String, String> assets() throws IOException {
        String record = new ClassPathResource("static/assets/assets.sha256").getContentAsString(StandardCharsets.UTF_8);
        Map<String, String> assets = new TreeMap<>();
        record.lines()
                .map(line -> line.split(" {2}", 2))
                .forEach(part -> assets.put(part[1], "/assets/" + part[1] + "?v=" + part[0].substring(0, 12)));
        return assets;
    }

    /** A template as a Spring view. It states its content type: without one, Spring would pass it over in silence. */
    private record Page(
            TemplateEngine templates,
            String template,
            String force,
            List<Signpost> signposts,
            Map<String, String> assets)
            implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                // Spring adds its own entries, with dots in their names; templates take theirs by name.
                model.forEach((name, value) -> {
                    if (name.indexOf('.') < 0) parameters.put(name, value);
                });
            }
            parameters.put("frame", frame(request, problems(model)));
            Utf8ByteOutput page = new Utf8ByteOutput();
            templates.render(template, parameters, page);
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }

        private Frame frame(HttpServletRequest request, Problems problems) {
            @Nullable
            Person person = SignedIn.person(SecurityContextHolder.getContext().getAuthentication())
                    .orElse(null);
            List<Signpost> ways = person == null
                    ? List.of()
                    : signposts.stream()
                            .filter(post -> person.may(post.needs()))
                            .toList();
            return new Frame(
                    force,
                    person,
                    ways,
                    request.getRequestURI().substring(request.getContextPath().length()),
                    () -> csrf(request),
                    assets,
                    problems);
        }

        private static Frame.Csrf csrf(HttpServletRequest request) {
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                return new Frame.Csrf(token.getParameterName(), token.getToken());
            }
            throw new IllegalStateException("This page has a form but no token for it");
        }

        private static Problems problems(@Nullable Map<String, ?> model) {
            if (model == null) return Problems.none();
            return model.values().stream()
                    .filter(BindingResult.class::isInstance)
                    .map(BindingResult.class::cast)
                    .filter(BindingResult::hasErrors)
                    .findFirst()
                    .map(Page::inOrderOfFields)
                    .orElse(Problems.none());
        }

        private static Problems inOrderOfFields(BindingResult result) {
            Object form = result.getTarget();
            List<String> fields = form == null || !form.getClass().isRecord()
                    ? List.of()
                    : Arrays.stream(form.getClass().getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList();
            return new Problems(result.getFieldErrors().stream()
                    .sorted(Comparator.comparingInt(error -> fields.indexOf(error.getField())))
                    .map(error -> new Problems.Problem(error.getField(), String.valueOf(error.getDefaultMessage())))
                    .toList());
        }
    }
}
