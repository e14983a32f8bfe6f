using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using NSubstitute;

namespace DynamoGen.Tests.Provisioning;

/// <summary>A DynamoDB of tables without items: creation takes some looks until it is done, a second of anything is refused as the service refuses it, and every request is kept.</summary>
internal sealed class FakeService
{
    private readonly Dictionary<string, Table> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<Exception>> faults = new(StringComparer.Ordinal);

    public FakeService()
    {
        Client = Substitute.For<IAmazonDynamoDB>();
        Client.DescribeTableAsync(Arg.Any<DescribeTableRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<DescribeTableRequest>(), r => Describe(r.TableName)));
        Client.CreateTableAsync(Arg.Any<CreateTableRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<CreateTableRequest>(), Create));
        Client.UpdateTableAsync(Arg.Any<UpdateTableRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<UpdateTableRequest>(), Update));
        Client.DescribeTimeToLiveAsync(Arg.Any<DescribeTimeToLiveRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<DescribeTimeToLiveRequest>(), r => new DescribeTimeToLiveResponse { TimeToLiveDescription = Of(r.TableName).TimeToLive }));
        Client.UpdateTimeToLiveAsync(Arg.Any<UpdateTimeToLiveRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<UpdateTimeToLiveRequest>(), EnableTimeToLive));
        Client.DescribeContinuousBackupsAsync(Arg.Any<DescribeContinuousBackupsRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<DescribeContinuousBackupsRequest>(), r => DescribeBackups(r.TableName)));
        Client.UpdateContinuousBackupsAsync(Arg.Any<UpdateContinuousBackupsRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<UpdateContinuousBackupsRequest>(), EnableRecovery));
        Client.ListTagsOfResourceAsync(Arg.Any<ListTagsOfResourceRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<ListTagsOfResourceRequest>(), ListTags));
        Client.TagResourceAsync(Arg.Any<TagResourceRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<TagResourceRequest>(), AddTags));
    }

    public IAmazonDynamoDB Client { get; }

    /// <summary>All requests, in the order in which they came.</summary>
    public List<AmazonWebServiceRequest> Requests { get; } = [];

    /// <summary>The requests that change something.</summary>
    public IEnumerable<AmazonWebServiceRequest> Changes => Requests.Where(request => request is CreateTableRequest or UpdateTableRequest or UpdateTimeToLiveRequest or UpdateContinuousBackupsRequest or TagResourceRequest);

    /// <summary>How many looks find a new table or index still being created.</summary>
    public int LooksUntilReady { get; set; } = 1;

    /// <summary>How many looks after its creation do not find a table at all.</summary>
    public int LooksUntilKnown { get; set; }

    /// <summary>Whether it has no backups and no tags, as an emulator.</summary>
    public bool IsEmulator { get; set; }

    /// <summary>Runs before the answer to every request; for what other processes do meanwhile.</summary>
    public Action<AmazonWebServiceRequest>? Meanwhile { get; set; }

    /// <summary>The next request of that kind fails.</summary>
    public void Fail<TRequest>(params Exception[] errors)
    {
        var queue = faults.TryGetValue(typeof(TRequest).Name, out var there) ? there : faults[typeof(TRequest).Name] = new();
        foreach (var error in errors)
            queue.Enqueue(error);
    }

    public static AmazonDynamoDBException Error(string code) => new("no", ErrorType.Unknown, code, "request-1", HttpStatusCode.BadRequest);

    public TableDescription TableNamed(string name) => Of(name).Description;

    public void Remove(string name) => tables.Remove(name);

    public CreateTableResponse Create(CreateTableRequest request)
    {
        if (tables.ContainsKey(request.TableName))
            throw Error("ResourceInUseException");
        var description = new TableDescription
        {
            TableName = request.TableName,
            TableArn = "arn:" + request.TableName,
            TableStatus = TableStatus.CREATING,
            AttributeDefinitions = request.AttributeDefinitions,
            KeySchema = request.KeySchema,
            BillingModeSummary = request.BillingMode == BillingMode.PAY_PER_REQUEST ? new BillingModeSummary { BillingMode = request.BillingMode } : null,
            ProvisionedThroughput = new ProvisionedThroughputDescription { ReadCapacityUnits = request.ProvisionedThroughput?.ReadCapacityUnits ?? 0, WriteCapacityUnits = request.ProvisionedThroughput?.WriteCapacityUnits ?? 0 },
            DeletionProtectionEnabled = request.DeletionProtectionEnabled,
            StreamSpecification = request.StreamSpecification,
            GlobalSecondaryIndexes = request.GlobalSecondaryIndexes?.ConvertAll(index => Index(index.IndexName, index.KeySchema, index.Projection, index.ProvisionedThroughput)),
            LocalSecondaryIndexes = request.LocalSecondaryIndexes?.ConvertAll(index => new LocalSecondaryIndexDescription { IndexName = index.IndexName, KeySchema = index.KeySchema, Projection = index.Projection }),
        };
        if (!IsEmulator)
        {
            description.SSEDescription = request.SSESpecification is { } sse ? new SSEDescription { SSEType = SSEType.KMS, Status = SSEStatus.ENABLED, KMSMasterKeyArn = sse.KMSMasterKeyId ?? "arn:aws:kms:x" } : null;
            description.TableClassSummary = request.TableClass is null ? null : new TableClassSummary { TableClass = request.TableClass };
        }

        tables[request.TableName] = new Table(description)
        {
            Unknown = LooksUntilKnown,
            Unready = LooksUntilReady,
            Tags = (request.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
        };
        return new CreateTableResponse { TableDescription = description };
    }

    private Task<TAnswer> Answer<TRequest, TAnswer>(TRequest request, Func<TRequest, TAnswer> answer)
        where TRequest : AmazonWebServiceRequest
    {
        Requests.Add(request);
        Meanwhile?.Invoke(request);
        if (faults.TryGetValue(typeof(TRequest).Name, out var queue) && queue.TryDequeue(out var error))
            return Task.FromException<TAnswer>(error);
        try
        {
            return Task.FromResult(answer(request));
        }
        catch (AmazonDynamoDBException e)
        {
            return Task.FromException<TAnswer>(e);
        }
    }

    private Table Of(string name) => tables.TryGetValue(name, out var table) ? table : throw Error("ResourceNotFoundException");

    private DescribeTableResponse Describe(string name)
    {
        var table = Of(name);
        if (table.Unknown-- > 0)
            throw Error("ResourceNotFoundException");
        if (table.Unready-- <= 0)
        {
            table.Description.TableStatus = TableStatus.ACTIVE;
            foreach (var index in table.Description.GlobalSecondaryIndexes ?? [])
                (index.IndexStatus, index.Backfilling) = (IndexStatus.ACTIVE, null);
        }

        return new DescribeTableResponse { Table = table.Description };
    }

    private UpdateTableResponse Update(UpdateTableRequest request)
    {
        var table = Of(request.TableName);
        if (table.Description.TableStatus != TableStatus.ACTIVE || (table.Description.GlobalSecondaryIndexes ?? []).Exists(index => index.IndexStatus != IndexStatus.ACTIVE))
            throw Error("ResourceInUseException");
        foreach (var create in (request.GlobalSecondaryIndexUpdates ?? []).Select(update => update.Create))
        {
            var indexes = table.Description.GlobalSecondaryIndexes ??= [];
            if (indexes.Exists(index => index.IndexName == create.IndexName))
                throw Error("ValidationException");
            indexes.Add(Index(create.IndexName, create.KeySchema, create.Projection, create.ProvisionedThroughput));
            table.Description.AttributeDefinitions = [.. table.Description.AttributeDefinitions, .. request.AttributeDefinitions.Where(added => !table.Description.AttributeDefinitions.Exists(there => there.AttributeName == added.AttributeName))];
            table.Unready = LooksUntilReady;
        }

        if (request.DeletionProtectionEnabled is { } protection)
            table.Description.DeletionProtectionEnabled = protection;
        else if (IsEmulator)
            table.Description.DeletionProtectionEnabled = false;
        return new UpdateTableResponse { TableDescription = table.Description };
    }

    private UpdateTimeToLiveResponse EnableTimeToLive(UpdateTimeToLiveRequest request)
    {
        var table = Of(request.TableName);
        if (table.TimeToLive.TimeToLiveStatus != TimeToLiveStatus.DISABLED)
            throw Error("ValidationException");
        table.TimeToLive = new TimeToLiveDescription { TimeToLiveStatus = TimeToLiveStatus.ENABLING, AttributeName = request.TimeToLiveSpecification.AttributeName };
        return new UpdateTimeToLiveResponse();
    }

    private DescribeContinuousBackupsResponse DescribeBackups(string name)
    {
        if (IsEmulator)
            throw Error("UnknownOperationException");
        var table = tables.TryGetValue(name, out var there) ? there : throw Error("TableNotFoundException");
        return new DescribeContinuousBackupsResponse { ContinuousBackupsDescription = new ContinuousBackupsDescription { PointInTimeRecoveryDescription = table.Recovery } };
    }

    private UpdateContinuousBackupsResponse EnableRecovery(UpdateContinuousBackupsRequest request)
    {
        var specification = request.PointInTimeRecoverySpecification;
        Of(request.TableName).Recovery = new PointInTimeRecoveryDescription { PointInTimeRecoveryStatus = PointInTimeRecoveryStatus.ENABLED, RecoveryPeriodInDays = specification.RecoveryPeriodInDays };
        return new UpdateContinuousBackupsResponse();
    }

    private ListTagsOfResourceResponse ListTags(ListTagsOfResourceRequest request)
    {
        if (IsEmulator)
            throw Error("UnknownOperationException");
        // One a page, so that pages are read to the end.
        var tags = Of(request.ResourceArn["arn:".Length..]).Tags.ToList();
        var at = request.NextToken is { } token ? int.Parse(token, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new ListTagsOfResourceResponse
        {
            Tags = [.. tags.Skip(at).Take(1).Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
            NextToken = at + 1 < tags.Count ? (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }

    private TagResourceResponse AddTags(TagResourceRequest request)
    {
        foreach (var tag in request.Tags)
            Of(request.ResourceArn["arn:".Length..]).Tags[tag.Key] = tag.Value;
        return new TagResourceResponse();
    }

    private static GlobalSecondaryIndexDescription Index(string name, List<KeySchemaElement> keys, Projection projection, ProvisionedThroughput? throughput) => new()
    {
        IndexName = name,
        IndexStatus = IndexStatus.CREATING,
        KeySchema = keys,
        Projection = projection,
        ProvisionedThroughput = new ProvisionedThroughputDescription { ReadCapacityUnits = throughput?.ReadCapacityUnits ?? 0, WriteCapacityUnits = throughput?.WriteCapacityUnits ?? 0 },
    };

    private sealed class Table(TableDescription description)
    {
        public TableDescription Description => description;

        public int Unknown { get; set; }

        public int Unready { get; set; }

        public TimeToLiveDescription TimeToLive { get; set; } = new() { TimeToLiveStatus = TimeToLiveStatus.DISABLED };

        public PointInTimeRecoveryDescription Recovery { get; set; } = new() { PointInTimeRecoveryStatus = PointInTimeRecoveryStatus.DISABLED };

        public Dictionary<string, string> Tags { get; init; } = [];
    }
}
