package vn.lachan.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Account;
import vn.lachan.directory.Accounts;
import vn.lachan.identity.Duty;
import vn.lachan.identity.UnitCode;

/**
 * People and groups as the engine asks for them, out of the directory: one account or one member at a time, never a
 * list of everybody, and to a caller only those who share a unit with them. Passwords are not the engine's business.
 */
final class DirectoryIdentity implements ReadOnlyIdentityProvider {

    private final Accounts accounts;

    private DirectoryIdentity(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return accounts.find(userId).map(DirectoryIdentity::user).orElse(null);
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity(account.username());
        user.setFirstName(account.displayName());
        user.setLastName("");
        return user;
    }

    /** Whether the caller of this command, if there is one, works in a unit of {@code userId}'s. */
    private boolean isKnownTo(@Nullable Authentication caller, String userId) {
        if (caller == null || caller.getUserId().equals(userId)) {
            return true;
        }
        Set<UnitCode> units = caller.getGroupIds().stream()
                .flatMap(group -> Duty.ofGroup(group).stream())
                .map(Duty::unit)
                .collect(Collectors.toSet());
        return accounts.actor(userId).stream()
                .flatMap(actor -> actor.duties().stream())
                .map(Duty::unit)
                .anyMatch(units::contains);
    }

    private List<Group> groups(String userId) {
        return accounts.actor(userId).map(Groups::of).stream()
                .flatMap(groups -> groups.stream())
                .sorted()
                .map(DirectoryIdentity::group)
                .toList();
    }

    private static Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType("LACHAN");
        return group;
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return group(groupId);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(executor());
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Memberships(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Memberships(executor());
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(executor());
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    @Override
    public @Nullable Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not supported");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** One account, by its name. */
    private final class Users extends UserQueryImpl {

        Users(CommandExecutor executor) {
            super(executor);
        }

        private List<User> found(CommandContext context) {
            return Stream.ofNullable(getId())
                    .filter(id -> isKnownTo(context.getAuthentication(), id))
                    .flatMap(id -> Stream.ofNullable(findUserById(id)))
                    .toList();
        }

        @Override
        public long executeCount(CommandContext context) {
            return found(context).size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return found(context);
        }
    }

    /** The groups of one member. */
    private final class Memberships extends GroupQueryImpl {

        Memberships(CommandExecutor executor) {
            super(executor);
        }

        private List<Group> found(CommandContext context) {
            if (getUserId() != null) {
                return isKnownTo(context.getAuthentication(), getUserId()) ? groups(getUserId()) : List.of();
            }
            return Stream.concat(
                            Stream.ofNullable(getId()),
                            Stream.ofNullable(getIds()).flatMap(Stream::of))
                    .map(DirectoryIdentity::group)
                    .sorted(Comparator.comparing(Group::getId))
                    .toList();
        }

        @Override
        public long executeCount(CommandContext context) {
            return found(context).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return found(context);
        }
    }

    private static final class NoTenants extends TenantQueryImpl {

        NoTenants(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }

    /** Opens one provider for each command. */
    @Component
    static final class Factory implements SessionFactory {

        private final Accounts accounts;

        Factory(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new DirectoryIdentity(accounts);
        }
    }
}
