using Amazon.DynamoDBv2.Model;
using DynamoGen.Tables;
using static DynamoGen.Tests.Provisioning.SampleTables;

namespace DynamoGen.Tests.Provisioning;

public sealed class TableProvisionerTests
{
    private readonly FakeService service = new();
    private readonly ImpatientTime time = new();
    private readonly List<string> told = [];

    [Fact]
    public async Task A_missing_table_is_made_with_all_that_is_declared_and_then_needs_nothing()
    {
        Assert.Equal(3, (await ApplyAsync(WithEverything)).Tables[0].Steps.Count);

        var again = await PlanAsync(WithEverything);

        Assert.Equal("No changes.\n", again.ToString());
        Assert.Equal(["CreateTableRequest", "UpdateTimeToLiveRequest", "UpdateContinuousBackupsRequest"], service.Changes.Select(request => request.GetType().Name));
    }

    [Fact]
    public async Task An_index_with_keys_of_several_attributes_is_made_and_then_needs_nothing()
    {
        await ApplyAsync(Matches);
        Assert.Equal("No changes.\n", (await PlanAsync(Matches)).ToString());
    }

    [Fact]
    public async Task Where_an_endpoint_refuses_keys_of_several_attributes_the_error_names_the_index_and_what_to_do()
    {
        service.Fail<CreateTableRequest>(FakeService.Error("ValidationException"));
        var error = await Assert.ThrowsAsync<InvalidRequestException>(() => ApplyAsync(Matches));
        Assert.Equal(("RoundIndex", "Matches", "CreateTable"), (error.Index, error.Table, error.Operation));
        Assert.Contains("several attributes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_that_of_an_index_that_is_added_to_a_table()
    {
        await ApplyAsync(new TableDefinition { Name = "Matches", PartitionKey = S("Id") });
        service.Fail<UpdateTableRequest>([.. Enumerable.Repeat(FakeService.Error("ValidationException"), 5)]);
        var error = await Assert.ThrowsAsync<InvalidRequestException>(() => ApplyAsync(Matches));
        Assert.Equal(("RoundIndex", "UpdateTable"), (error.Index, error.Operation));
    }

    [Fact]
    public async Task A_plan_changes_nothing()
    {
        await PlanAsync(WithEverything, Bookmarks);
        Assert.Empty(service.Changes);
    }

    [Fact]
    public async Task The_tables_are_ready_when_applying_returns()
    {
        service.LooksUntilReady = 5;
        service.LooksUntilKnown = 3;
        await ApplyAsync(Bookmarks);
        Assert.Equal("ACTIVE", service.TableNamed("Bookmarks").TableStatus.Value);
        Assert.Equal("ACTIVE", Assert.Single(service.TableNamed("Bookmarks").GlobalSecondaryIndexes).IndexStatus.Value);
        Assert.Equal(["Bookmarks: creating", "Bookmarks: waiting, CREATING", "Bookmarks: waiting, index UserBookmarksIndex CREATING", "Bookmarks: turning on time to live on ExpiresAt", "Bookmarks: ready"], told);
    }

    [Fact]
    public async Task Several_tables_are_begun_before_the_first_is_waited_for()
    {
        await ApplyAsync(Plain("One"), Plain("Two"), Plain("Three"));
        var begun = service.Requests.SkipWhile(request => request is not CreateTableRequest).Take(3).OfType<CreateTableRequest>();
        Assert.Equal(["One", "Two", "Three"], begun.Select(request => request.TableName));
    }

    [Fact]
    public async Task Pauses_between_looks_grow_to_no_more_than_ten_seconds()
    {
        service.LooksUntilReady = 40;
        await ApplyAsync(Plain());
        Assert.InRange(time.GetTimestamp() / (double)TimeSpan.TicksPerSecond, 30 * 5, 40 * 10);
    }

    [Fact]
    public async Task A_long_wait_is_told_every_half_minute()
    {
        service.LooksUntilReady = 40;
        await ApplyAsync(Plain());
        Assert.InRange(told.Count(line => line.StartsWith("Pages: waiting 0:", StringComparison.Ordinal)), 3, 13);
    }

    [Fact]
    public async Task A_table_that_another_process_makes_first_is_a_success()
    {
        service.Meanwhile = request =>
        {
            service.Meanwhile = request is CreateTableRequest create ? null : service.Meanwhile;
            if (request is CreateTableRequest first)
                service.Create(first);
        };
        await ApplyAsync(Bookmarks);
        Assert.Contains("Bookmarks: another process creates it", told);
        Assert.Equal("No changes.\n", (await PlanAsync(Bookmarks)).ToString());
    }

    [Fact]
    public async Task A_table_that_another_process_makes_first_with_another_key_is_refused()
    {
        service.Meanwhile = request =>
        {
            if (request is not CreateTableRequest create)
                return;
            service.Meanwhile = null;
            service.Create(new CreateTableRequest { TableName = create.TableName, AttributeDefinitions = [new("Other", "S")], KeySchema = [new("Other", "HASH")], BillingMode = "PAY_PER_REQUEST" });
        };
        var error = await Assert.ThrowsAsync<PlanRefusedException>(() => ApplyAsync(Bookmarks));
        Assert.Contains("partition key Other:S -> Id:S needs a new table", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_table_keeps_all_others_from_being_changed()
    {
        service.Create(new CreateTableRequest { TableName = "Shares", AttributeDefinitions = [new("Id", "N")], KeySchema = [new("Id", "HASH")], BillingMode = "PAY_PER_REQUEST" });
        await Assert.ThrowsAsync<PlanRefusedException>(() => ApplyAsync(Plain("Pages"), Plain("Shares")));
        Assert.Empty(service.Changes);
    }

    [Fact]
    public async Task Missing_indexes_are_added_one_after_the_other_each_when_the_one_before_is_ready()
    {
        var notes = new TableDefinition { Name = "Notes", PartitionKey = S("Id"), Indexes = [new() { Name = "AIndex", PartitionKeys = [S("A")] }, new() { Name = "BIndex", PartitionKeys = [S("B")] }] };
        await ApplyAsync(Plain("Notes"));
        service.LooksUntilReady = 3;
        told.Clear();

        await ApplyAsync(notes);

        Assert.Equal(["Notes: adding index AIndex", "Notes: waiting, index AIndex CREATING", "Notes: adding index BIndex", "Notes: waiting, index BIndex CREATING", "Notes: ready"], told);
        Assert.Equal("No changes.\n", (await PlanAsync(notes)).ToString());
    }

    [Theory]
    [InlineData("ResourceInUseException")]
    [InlineData("LimitExceededException")]
    [InlineData("ValidationException")]
    public async Task An_index_that_another_process_adds_first_is_not_added_again(string code)
    {
        await ApplyAsync(Plain("Bookmarks"));
        service.Meanwhile = request =>
        {
            if (request is not UpdateTableRequest update)
                return;
            service.Meanwhile = null;
            service.TableNamed("Bookmarks").GlobalSecondaryIndexes = [new() { IndexName = "UserBookmarksIndex", IndexStatus = "ACTIVE", KeySchema = update.GlobalSecondaryIndexUpdates[0].Create.KeySchema, Projection = new() { ProjectionType = "ALL" } }];
            service.TableNamed("Bookmarks").AttributeDefinitions = [new("Id", "S"), .. update.AttributeDefinitions];
        };
        service.Fail<UpdateTableRequest>([.. Enumerable.Repeat(FakeService.Error(code), code == "LimitExceededException" ? 6 : 1)]);
        var before = service.Changes.Count();

        await ApplyAsync(Bookmarks);

        Assert.Equal(code == "LimitExceededException" ? 6 : 1, service.Changes.Skip(before).OfType<UpdateTableRequest>().Count());
        Assert.Equal("No changes.\n", (await PlanAsync(Bookmarks)).ToString());
    }

    [Fact]
    public async Task A_service_that_is_busy_is_asked_again_until_it_is_not()
    {
        service.Fail<CreateTableRequest>([.. Enumerable.Repeat(FakeService.Error("LimitExceededException"), 20)]);
        await ApplyAsync(Plain());
        Assert.Equal("No changes.\n", (await PlanAsync(Plain())).ToString());
    }

    [Fact]
    public async Task Time_to_live_that_another_process_turns_on_first_is_a_success()
    {
        service.Meanwhile = request =>
        {
            if (request is not UpdateTimeToLiveRequest)
                return;
            service.Meanwhile = null;
            service.Client.UpdateTimeToLiveAsync((UpdateTimeToLiveRequest)request, TestContext.Current.CancellationToken);
        };
        await ApplyAsync(Bookmarks);
        Assert.Equal("No changes.\n", (await PlanAsync(Bookmarks)).ToString());
    }

    [Fact]
    public async Task A_step_that_the_service_goes_on_to_refuse_is_its_error()
    {
        service.Fail<UpdateTimeToLiveRequest>([.. Enumerable.Repeat(FakeService.Error("ValidationException"), 9)]);
        var error = await Assert.ThrowsAsync<InvalidRequestException>(() => ApplyAsync(Bookmarks));
        Assert.Equal(("UpdateTimeToLive", "Bookmarks"), (error.Operation, error.Table));
        Assert.Equal(5, service.Changes.OfType<UpdateTimeToLiveRequest>().Count());
    }

    [Fact]
    public async Task A_table_that_the_service_refuses_to_make_is_its_error_at_once()
    {
        service.Fail<CreateTableRequest>(FakeService.Error("ValidationException"));
        await Assert.ThrowsAsync<InvalidRequestException>(() => ApplyAsync(Plain("One"), Plain("Two")));
        Assert.Single(service.Changes);
    }

    [Fact]
    public async Task A_wait_that_takes_longer_than_the_limit_ends_with_an_error_that_says_how_to_go_on()
    {
        service.LooksUntilReady = int.MaxValue;
        var provisioner = new TableProvisioner(service.Client, Options()) { TimeLimit = TimeSpan.FromMinutes(2) };
        var plan = await provisioner.PlanAsync([Bookmarks], TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<CallTimeoutException>(() => provisioner.ApplyAsync(plan, null, TestContext.Current.CancellationToken));
        Assert.Contains("'Bookmarks' is not ready after 0:02:00", error.Message, StringComparison.Ordinal);
        Assert.Contains("run init-db again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_somebody_deletes_meanwhile_is_an_error_and_no_endless_wait()
    {
        service.LooksUntilReady = 3;
        var looks = 0;
        service.Meanwhile = request =>
        {
            if (request is DescribeTableRequest && ++looks == 4)
                service.Remove("Pages");
        };
        await Assert.ThrowsAsync<MissingTableException>(() => ApplyAsync(Plain()));
    }

    [Fact]
    public async Task An_emulator_gets_what_it_has_and_the_rest_is_shown_as_not_supported()
    {
        service.IsEmulator = true;
        var plan = await ApplyAsync(WithEverything);
        Assert.Contains("      not supported by this endpoint: point-in-time recovery, tags, encryption, storage class\n", plan.ToString(), StringComparison.Ordinal);
        Assert.Empty(service.Changes.OfType<UpdateContinuousBackupsRequest>());

        var again = await PlanAsync(WithEverything);

        Assert.False(again.HasSteps);
        Assert.EndsWith("No changes.\n", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protection_that_an_emulator_forgets_with_a_new_index_is_put_back()
    {
        service.IsEmulator = true;
        var before = new TableDefinition { Name = "Bookmarks", PartitionKey = S("Id"), DeletionProtection = true };
        await ApplyAsync(before);
        await ApplyAsync(new TableDefinition { Name = "Bookmarks", PartitionKey = S("Id"), DeletionProtection = true, Indexes = Bookmarks.Indexes });
        Assert.True(service.TableNamed("Bookmarks").DeletionProtectionEnabled);
    }

    [Fact]
    public async Task Missing_tags_are_added_and_others_stay()
    {
        await ApplyAsync(new TableDefinition { Name = "Pages", PartitionKey = S("Id"), Tags = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" } });
        var wanted = new TableDefinition { Name = "Pages", PartitionKey = S("Id"), Tags = new Dictionary<string, string> { ["b"] = "2", ["c"] = "3" } };
        await ApplyAsync(wanted);
        Assert.Equal(["c=3"], Assert.Single(service.Changes.OfType<TagResourceRequest>()).Tags.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal("No changes.\n", (await PlanAsync(wanted)).ToString());
    }

    [Fact]
    public async Task What_is_not_declared_and_not_readable_is_told()
    {
        await ApplyAsync(Plain());
        service.Fail<DescribeContinuousBackupsRequest>(FakeService.Error("AccessDeniedException"));
        Assert.Contains("not readable with these credentials, left alone: point-in-time recovery", (await PlanAsync(Plain())).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declared_and_not_readable_is_an_error()
    {
        await ApplyAsync(Bookmarks);
        service.Fail<DescribeTimeToLiveRequest>(FakeService.Error("AccessDeniedException"));
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => PlanAsync(Bookmarks));
        Assert.Equal("DescribeTimeToLive", error.Operation);
    }

    [Fact]
    public async Task A_plan_of_a_table_without_tags_costs_three_reads()
    {
        await ApplyAsync(Plain());
        service.Requests.Clear();
        await PlanAsync(Plain());
        Assert.Equal(["DescribeTableRequest", "DescribeContinuousBackupsRequest", "DescribeTimeToLiveRequest"], service.Requests.Select(request => request.GetType().Name));
    }

    [Fact]
    public async Task Tables_are_made_under_their_physical_names()
    {
        var provisioner = new TableProvisioner(service.Client, new DynamoGenOptions { TablePrefix = "dev-", TimeProvider = time, AttemptTimeout = TimeSpan.FromHours(12), TotalTimeout = TimeSpan.FromHours(12) });
        await provisioner.ApplyAsync(await provisioner.PlanAsync([Plain()], TestContext.Current.CancellationToken), null, TestContext.Current.CancellationToken);
        Assert.Equal("dev-Pages", Assert.Single(service.Changes.OfType<CreateTableRequest>()).TableName);
    }

    [Fact]
    public async Task Two_tables_of_one_physical_name_are_an_error_also_when_the_table_is_there()
    {
        await ApplyAsync(Plain("All"));
        var provisioner = new TableProvisioner(service.Client, new DynamoGenOptions { TableName = _ => "All" });
        await Assert.ThrowsAsync<InvalidRequestException>(() => provisioner.PlanAsync([Plain("One"), Plain("Two")], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_wait_ends()
    {
        using var cancel = new CancellationTokenSource();
        service.LooksUntilReady = int.MaxValue;
        var looks = 0;
        service.Meanwhile = request =>
        {
            if (request is DescribeTableRequest && ++looks == 5)
                cancel.Cancel();
        };
        var provisioner = new TableProvisioner(service.Client, Options());
        var plan = await provisioner.PlanAsync([Plain()], TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provisioner.ApplyAsync(plan, null, cancel.Token));
    }

    private DynamoGenOptions Options() => new() { TimeProvider = time, AttemptTimeout = TimeSpan.FromHours(12), TotalTimeout = TimeSpan.FromHours(12) };

    private Task<TablePlan> PlanAsync(params TableDefinition[] tables) => new TableProvisioner(service.Client, Options()).PlanAsync(tables, TestContext.Current.CancellationToken);

    private async Task<TablePlan> ApplyAsync(params TableDefinition[] tables)
    {
        var provisioner = new TableProvisioner(service.Client, Options());
        var plan = await provisioner.PlanAsync(tables, TestContext.Current.CancellationToken);
        await provisioner.ApplyAsync(plan, new Teller(told), TestContext.Current.CancellationToken);
        return plan;
    }

    private sealed class Teller(List<string> told) : IProgress<ProvisioningProgress>
    {
        public void Report(ProvisioningProgress value) => told.Add(value.ToString());
    }
}
