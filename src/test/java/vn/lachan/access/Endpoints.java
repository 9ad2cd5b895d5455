package vn.lachan.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.web.servlet.JerseyApplicationPath;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything that answers over HTTP, asked of the running application itself and not listed by hand. */
final class Endpoints {

    /** Where something comes from. */
    enum Kind {
        MVC,
        STATIC,
        JAX_RS,
        SIGN_ON
    }

    record Endpoint(Kind kind, String method, String path) implements Comparable<Endpoint> {

        @Override
        public int compareTo(Endpoint other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : method.compareTo(other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Set<String> WITHOUT_RESOURCES = Set.of("dispatcherServlet", "default", "jsp");
    /** The id of nothing, in the form of the engine's. */
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private static final List<String> APPS = List.of("admin", "cockpit", "tasklist", "welcome");

    private final SortedSet<Endpoint> found = new TreeSet<>();

    private Endpoints() {}

    static SortedSet<Endpoint> of(ApplicationContext house, ServletContext servlets) {
        Endpoints endpoints = new Endpoints();
        house.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(endpoints::addMapping));
        house.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMap().keySet().forEach(endpoints::addResources));
        endpoints.addOurFiles();
        endpoints.addRest(house);
        servlets.getServletRegistrations().values().forEach(endpoints::addServlet);
        APPS.forEach(app -> endpoints.add(Kind.STATIC, "GET", "/camunda/app/" + app + "/"));
        endpoints.add(Kind.SIGN_ON, "POST", "/logout");
        return endpoints.found;
    }

    private void add(Kind kind, String method, String path) {
        found.add(new Endpoint(kind, method, path.replaceAll("\\{([\\w-]+):[^/]*}", "{$1}")));
    }

    private void addMapping(RequestMappingInfo mapping) {
        Set<String> methods = new TreeSet<>();
        mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.addAll(List.of("GET", "POST", "PUT", "DELETE"));
        }
        mapping.getPatternValues().forEach(path -> methods.forEach(method -> add(Kind.MVC, method, path)));
    }

    private void addResources(String pattern) {
        add(Kind.STATIC, "GET", pattern);
    }

    private void addOurFiles() {
        try {
            String root = "classpath:/static/";
            PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
            String base = files.getResource(root).getURL().toString();
            for (Resource file : files.getResources(root + "**/*.*")) {
                add(Kind.STATIC, "GET", "/" + file.getURL().toString().substring(base.length()));
            }
            for (Resource file :
                    files.getResources("classpath*:META-INF/resources/webjars/*/*/css/bootstrap.min.css")) {
                String url = file.getURL().toString();
                add(Kind.STATIC, "GET", url.substring(url.lastIndexOf("/webjars/")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addRest(ApplicationContext house) {
        String root = house.getBean(JerseyApplicationPath.class).getPath();
        addAll(root, house.getBean(ResourceConfig.class).getClasses());
    }

    private void addServlet(ServletRegistration servlet) {
        String application = servlet.getInitParameter("jakarta.ws.rs.Application");
        if (application != null) {
            Class<?> type = ClassUtils.resolveClassName(application, getClass().getClassLoader());
            servlet.getMappings()
                    .forEach(mapping -> addAll(
                            mapping.replace("/*", ""), ((Application) BeanUtils.instantiateClass(type)).getClasses()));
        } else if (!WITHOUT_RESOURCES.contains(servlet.getName())
                && !Set.copyOf(servlet.getMappings()).equals(Set.of("/engine-rest/*"))) {
            throw new IllegalStateException("What does the servlet " + servlet.getName() + " answer?");
        }
    }

    private void addAll(String root, Collection<Class<?>> classes) {
        classes.stream()
                .filter(type -> path(type).isPresent())
                .forEach(type -> walk(root + slash(path(type).orElseThrow()), type, new ArrayDeque<>()));
    }

    private void walk(String base, Class<?> resource, Deque<Class<?>> above) {
        if (above.contains(resource)) {
            return;
        }
        above.push(resource);
        for (Method method : resource.getMethods()) {
            Optional<String> path = Optional.ofNullable(AnnotationUtils.findAnnotation(method, Path.class))
                    .map(Path::value);
            String full = base + slash(path.orElse(""));
            List<String> verbs = verbs(method);
            verbs.forEach(verb -> add(Kind.JAX_RS, verb, full.isEmpty() ? "/" : full));
            if (verbs.isEmpty() && path.isPresent()) {
                walk(full, method.getReturnType(), above);
            }
        }
        above.pop();
    }

    private static List<String> verbs(Method method) {
        return Stream.concat(
                        Stream.of(method),
                        Stream.of(ClassUtils.getAllInterfacesForClass(method.getDeclaringClass()))
                                .flatMap(type -> Optional.ofNullable(ClassUtils.getMethodIfAvailable(
                                                type, method.getName(), method.getParameterTypes()))
                                        .stream()))
                .flatMap(each -> AnnotatedElementUtils.findAllMergedAnnotations(each, HttpMethod.class).stream())
                .map(HttpMethod::value)
                .distinct()
                .toList();
    }

    private static Optional<String> path(Class<?> type) {
        return Optional.ofNullable(AnnotationUtils.findAnnotation(type, Path.class))
                .map(Path::value);
    }

    private static String slash(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    /** A path with its places filled by what {@code known} says of their surroundings, or with the id of nothing. */
    static String fill(String path, Map<String, String> known) {
        String filled = path;
        for (Map.Entry<String, String> place : known.entrySet()) {
            String[] parts = place.getKey().split("\\{", 2);
            filled = filled.replace(place.getKey(), parts[0] + place.getValue());
        }
        return filled.replaceAll("\\{[^}/]+}", NO_ID).replace("/**", "/x.js").replace("/*", "/x");
    }
}
